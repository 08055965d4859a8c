package id.simpul.catalog;

import java.util.List;

/** Rules about those who answer for a service: that people can tell who it is, and where. */
final class AuthorityRules {

  private final List<Finding> findings;

  AuthorityRules(List<Finding> findings) {
    this.findings = findings;
  }

  void check(PublicService service, String path) {
    for (int i = 0; i < service.competentAuthorities().size(); i++) {
      check(service.competentAuthorities().get(i), path + "/competentAuthorities/" + i);
    }
  }

  void check(Agent authority, String path) {
    if (authority instanceof PublicOrganisation organisation) {
      new RegionRules(findings).regions(organisation.regions(), path + "/regions");
    }
    if (authority.name().isEmpty()) {
      findings.add(
          Finding.of(
              Rules.AUTHORITY_NAME,
              path + "/name",
              "Instansi "
                  + Findings.shortened(authority.id().toString())
                  + " belum bernama. Tambahkan skos:prefLabel (di Java: name(..)).",
              "The authority "
                  + Findings.shortened(authority.id().toString())
                  + " has no name. Add skos:prefLabel (in Java: name(..))."));
    }
  }
}
