package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.FOAF;
import static id.simpul.catalog.Cpsv.LOCN;
import static id.simpul.catalog.Cpsv.SPATIAL;

import id.simpul.catalog.graph.Term;
import java.util.Set;

/** Says who acts, and where they are found. */
final class AgentWriter {

  private final SayOnce once;

  AgentWriter(SayOnce once) {
    this.once = once;
  }

  void authority(Statements owner, String predicate, PublicOrganisation authority) {
    if (!once.isSaid(owner, predicate, authority)) {
      owner.iri(predicate, authority.id().toString());
      authority(owner.about(Term.iri(authority.id().toString())), authority);
    }
  }

  /** Somebody in a role that asks for a type of its own. */
  void agent(Statements owner, String predicate, Agent agent, String role) {
    Statements says = owner.about(Term.iri(agent.id().toString())).type(role);
    if (agent instanceof PublicOrganisation authority) {
      authority(owner, predicate, authority);
    } else if (!once.isSaid(owner, predicate, agent)) {
      owner.iri(predicate, agent.id().toString());
      says.type(Cpsv.AGENT).text(Cpsv.TITLE, agent.name());
      tell(says, agent);
    }
  }

  void address(Statements owner, Address address) {
    if (once.isSaid(owner, LOCN + "address", address)) {
      return;
    }
    owner
        .part(LOCN + "address", address, LOCN + "Address")
        .text(LOCN + "fullAddress", address.fullAddress())
        .text(LOCN + "thoroughfare", address.thoroughfare())
        .text(LOCN + "locatorName", address.locatorName())
        .text(LOCN + "addressArea", address.addressArea())
        .text(LOCN + "postName", address.postName())
        .text(LOCN + "adminUnitL2", address.adminUnitL2())
        .text(LOCN + "adminUnitL1", address.adminUnitL1())
        .literal(LOCN + "locatorDesignator", address.locatorDesignator())
        .literal(LOCN + "postCode", address.postCode())
        .literal(LOCN + "poBox", address.poBox())
        .literal(LOCN + "addressId", address.addressId())
        .numberedIfSaid(address)
        .extensions(address.extensions());
  }

  static void regions(Statements owner, String predicate, Set<RegionCode> regions) {
    for (RegionCode region : regions) {
      owner.iri(predicate, region.iri());
      owner.about(Term.iri(region.iri())).type(Cpsv.LOCATION);
    }
  }

  private void authority(Statements says, PublicOrganisation authority) {
    says.type(CV + "PublicOrganisation")
        .text(Cpsv.PREF_LABEL, authority.name())
        .text(Cpsv.TITLE, authority.name());
    regions(says, SPATIAL, authority.regions());
    says.iris(SPATIAL, authority.otherPlaces(), Cpsv.LOCATION);
    tell(says, authority);
  }

  private void tell(Statements says, Agent agent) {
    agent.addresses().forEach(address -> address(says, address));
    says.iri(FOAF + "homepage", agent.homepage(), Cpsv.DOCUMENT)
        .links(CV + "participates", agent.participates())
        .numbered(agent)
        .extensions(agent.extensions());
  }
}
