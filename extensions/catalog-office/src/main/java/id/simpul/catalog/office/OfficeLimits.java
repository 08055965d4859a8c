package id.simpul.catalog.office;

/** How much of a file is read: an officer's file is small, and a hostile one may be anything. */
final class OfficeLimits {

  /** A file as it lies on the disk. */
  static final int FILE_BYTES = 10 << 20;

  /** A part of a workbook, unpacked; a sheet formatted down to its last row has some 40 MB. */
  static final int PART_BYTES = 64 << 20;

  /** All parts, unpacked. */
  static final long PACKAGE_BYTES = 256L << 20;

  /** Parts of a workbook that are held whole. */
  static final int HELD_BYTES = 8 << 20;

  static final int PARTS = 2_000;

  /** One tag with its attributes, or one text. */
  static final int TOKEN_BYTES = 1 << 20;

  static final int ROWS = 50_000;
  static final int CELLS = 200_000;

  /** What Excel lets one type into a cell. */
  static final int TEXT = 32_767;

  static final int ALL_TEXT = 20_000_000;
  static final int SHARED_STRINGS = 1_000_000;

  /** A merged range that covers more is no table that somebody made by hand. */
  static final int MERGES = 10_000;

  /** Levels of a YAML file; the template has five. */
  static final int YAML_DEPTH = 20;

  /** Characters of a line; the parser takes the square of it. */
  static final int YAML_LINE = 1 << 18;

  static final int YAML_NODES = 400_000;

  private OfficeLimits() {}
}
