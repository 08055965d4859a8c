package id.simpul.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rules about regions: nobody lives where there is no place. */
final class RegionRules {

  private final List<Finding> findings;

  RegionRules(List<Finding> findings) {
    this.findings = findings;
  }

  void check(PublicService service, String path) {
    regions(service.spatial(), path + "/spatial");
    regions(service.residentsOf(), path + "/residentsOf");
    channels(service.channels(), path + "/channels");
    for (int i = 0; i < service.situations().size(); i++) {
      channels(service.situations().get(i).channels(), path + "/situations/" + i + "/channels");
    }
  }

  private void channels(List<Channel> channels, String path) {
    for (int i = 0; i < channels.size(); i++) {
      List<ServicePoint> points = channels.get(i).servicePoints();
      for (int j = 0; j < points.size(); j++) {
        String where = path + "/" + i + "/servicePoints/" + j + "/region";
        points.get(j).region().ifPresent(region -> region(region, where));
      }
    }
  }

  void regions(Collection<RegionCode> regions, String path) {
    int index = 0;
    for (RegionCode region : regions) {
      region(region, path + "/" + index++);
    }
  }

  private void region(RegionCode region, String path) {
    if (region.isKnown()) {
      return;
    }
    RegionCode known = known(region).orElse(null);
    if (known == null) {
      findings.add(
          Finding.of(
              Rules.PROVINCE_UNKNOWN,
              path,
              "Tidak ada provinsi berkode "
                  + region.province().code()
                  + "; tertulis "
                  + region
                  + ". Periksa kode wilayahnya.",
              "There is no province "
                  + region.province().code()
                  + "; found "
                  + region
                  + ". Check the code of the region."));
    } else {
      findings.add(
          Finding.of(
              Rules.REGION_UNKNOWN,
              path,
              "Tidak ada wilayah berkode "
                  + region
                  + "; yang ada sampai "
                  + named(known, "id")
                  + ". Periksa angka sesudahnya.",
              "There is no region "
                  + region
                  + "; it exists as far as "
                  + named(known, "en")
                  + ". Check the digits after that."));
    }
  }

  /** The smallest region above that there is. */
  private static Optional<RegionCode> known(RegionCode region) {
    return region.parent().flatMap(above -> above.isKnown() ? Optional.of(above) : known(above));
  }

  private static String named(RegionCode region, String language) {
    return region + region.name().map(name -> " (" + name.in(language) + ")").orElse("");
  }
}
