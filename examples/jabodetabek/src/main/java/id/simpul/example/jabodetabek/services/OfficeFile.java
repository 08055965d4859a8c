package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.office.OfficeReader;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What an officer of Kota Bogor wrote, without a line of code. */
final class OfficeFile {

  private static final String NAME = "kota-bogor.yaml";

  private OfficeFile() {}

  static PublicService service(ServiceId id) {
    CatalogReading reading = read();
    if (!reading.quarantined().isEmpty()) {
      throw new IllegalStateException(
          "expected " + NAME + " without a mistake, found " + reading.quarantined());
    }
    return reading.catalog().service(id).orElseThrow();
  }

  private static CatalogReading read() {
    try (InputStream in =
        Objects.requireNonNull(OfficeFile.class.getResourceAsStream(NAME), NAME)) {
      return OfficeReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + NAME, e);
    }
  }
}
