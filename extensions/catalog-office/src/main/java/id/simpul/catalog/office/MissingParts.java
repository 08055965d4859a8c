package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceStandard;
import id.simpul.catalog.StandardComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a catalogue may be published without, though a standard asks for it; in Indonesian. */
final class MissingParts {

  private MissingParts() {}

  static List<String> of(Catalog catalog) {
    List<String> missing = new ArrayList<>();
    if (catalog.title().isEmpty() || catalog.description().isEmpty()) {
      missing.add(
          "Katalog: belum disebut nama atau penjelasannya. Tambahkan baris '"
              + Part.CATALOG.label()
              + "' dengan Isi dan Keterangan.");
    }
    if (catalog.publisher() instanceof PublicOrganisation publisher
        && publisher.regions().isEmpty()) {
      missing.add(
          "Katalog: belum disebut wilayah penerbit. Isi Wilayah pada '"
              + Part.PUBLISHER.label()
              + "', misalnya 32.76.");
    }
    for (PublicService service : catalog.services()) {
      List<StandardComponent> components = ServiceStandard.missingFrom(service);
      if (!components.isEmpty()) {
        missing.add(
            service.title().in("id")
                + ": belum disebut komponen "
                + components.stream()
                    .map(component -> component.number() + " " + component.label().in("id"))
                    .collect(Collectors.joining("; "))
                + ".");
      }
    }
    return missing;
  }
}
