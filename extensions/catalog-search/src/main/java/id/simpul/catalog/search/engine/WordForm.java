package id.simpul.catalog.search.engine;

/** In which form a word is indexed and looked for; an engine keeps a field for each. */
public enum WordForm {
  /** As it is written, without case and accents. */
  EXACT,
  /** Without its affixes; and the marks of names, which begin with {@code =}. */
  STEMS
}
