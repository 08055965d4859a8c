package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.FOAF;
import static id.simpul.catalog.Cpsv.LOCN;
import static id.simpul.catalog.Cpsv.SPATIAL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Reads who acts: authorities and others, with their addresses and the regions they answer for. */
final class AgentReader {

  private static final String UNNAMED = "https://simpul.example/ns/unnamed";

  private final ReadOnce once;
  private final CodeReader codes;

  AgentReader(ReadOnce once, CodeReader codes) {
    this.once = once;
    this.codes = codes;
  }

  /** Authorities, whatever the document calls them. */
  List<PublicOrganisation> authorities(Node owner, String predicate) {
    return once.each(
        "authority",
        owner.nodes(predicate),
        node -> authorityAt(node, iri(node, owner, predicate)));
  }

  /** Whoever stands there; an authority if the document says so. */
  List<Agent> agents(Node owner, String predicate) {
    return owner.nodes(predicate).stream().map(node -> agent(node, owner, predicate)).toList();
  }

  Optional<PublicOrganisation> authority(Node owner, String predicate) {
    return owner.node(predicate).map(node -> authority(node, owner, predicate));
  }

  Optional<Agent> agent(Node owner, String predicate) {
    return owner.node(predicate).map(node -> agent(node, owner, predicate));
  }

  List<Address> addresses(Node owner) {
    return once.each("address", owner.nodes(LOCN + "address"), AgentReader::address);
  }

  /** An authority is read as one, in whatever role it stands: what it says is kept once. */
  private Agent agent(Node node, Node owner, String predicate) {
    return node.looksLike(CV + "PublicOrganisation")
        ? authority(node, owner, predicate)
        : once.each("agent", List.of(node), n -> otherAt(n, iri(n, owner, predicate))).get(0);
  }

  private PublicOrganisation authority(Node node, Node owner, String predicate) {
    return once.each("authority", List.of(node), n -> authorityAt(n, iri(n, owner, predicate)))
        .get(0);
  }

  private OtherAgent otherAt(Node node, String iri) {
    OtherAgent.Builder agent = OtherAgent.builder(iri);
    node.roles();
    node.isA(Cpsv.AGENT);
    node.text(Cpsv.TITLE, Cpsv.PREF_LABEL, Cpsv.LABEL, FOAF + "name").ifPresent(agent::name);
    tell(node, agent);
    node.rest(agent);
    return agent.build();
  }

  private PublicOrganisation authorityAt(Node node, String iri) {
    PublicOrganisation.Builder authority = PublicOrganisation.builder(iri);
    node.isA(CV + "PublicOrganisation");
    node.roles();
    Optional<LocalizedText> name =
        node.text(
            Cpsv.PREF_LABEL, Cpsv.TITLE, Cpsv.LABEL, Cpsv.SCHEMA + "name", Cpsv.FOAF + "name");
    name.ifPresent(authority::name);
    name.ifPresent(said -> node.takeIfEqual(Cpsv.TITLE, said));
    for (Term place : node.objects(SPATIAL)) {
      codes.region(node, place).ifPresent(authority::region);
      codes.otherPlace(node, place).ifPresent(authority::otherPlace);
    }
    tell(node, authority);
    node.rest(authority);
    return authority.build();
  }

  private void tell(Node node, Agent.Words<?> agent) {
    List<Address> addresses = addresses(node);
    addresses.forEach(agent::address);
    if (addresses.isEmpty()) {
      node.textBeside(CV + "hasAddress").ifPresent(agent::address); // CPSV-AP 2.2.1
    }
    node.address(FOAF + "homepage").ifPresent(agent::homepage);
    for (Term part : node.objects(CV + "participates")) {
      codes.link(node, CV + "participates", part).ifPresent(agent::participates);
    }
  }

  private static Address address(Node node) {
    Address.Builder address = Address.builder();
    node.isA(LOCN + "Address");
    node.text(LOCN + "fullAddress").ifPresent(address::fullAddress);
    node.text(LOCN + "thoroughfare").ifPresent(address::thoroughfare);
    node.text(LOCN + "locatorName").ifPresent(address::locatorName);
    node.text(LOCN + "addressArea").ifPresent(address::addressArea);
    node.text(LOCN + "postName").ifPresent(address::postName);
    node.text(LOCN + "adminUnitL2").ifPresent(address::adminUnitL2);
    node.text(LOCN + "adminUnitL1").ifPresent(address::adminUnitL1);
    node.literal(LOCN + "locatorDesignator").ifPresent(address::locatorDesignator);
    node.literal(LOCN + "postCode").ifPresent(address::postCode);
    node.literal(LOCN + "poBox").ifPresent(address::poBox);
    node.literal(LOCN + "addressId").ifPresent(address::addressId);
    node.rest(address);
    return address.build();
  }

  /** The IRI of whoever this is; without one, a name is made from who mentions it. */
  private static String iri(Node node, Node owner, String predicate) {
    Optional<String> own = node.iri();
    if (own.isPresent()) {
      return own.get();
    }
    String local =
        predicate.substring(Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1);
    String base = owner.iri().orElse(UNNAMED);
    int fragment = base.indexOf('#');
    return (fragment < 0 ? base : base.substring(0, fragment)) + "#" + local;
  }
}
