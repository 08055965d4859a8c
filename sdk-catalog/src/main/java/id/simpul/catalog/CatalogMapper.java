package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.Term;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a catalogue out of a graph, whatever format the graph came from. Each service is read by
 * itself: one that cannot be read is set aside with its reason. For one graph.
 */
final class CatalogMapper {

  private final Graph graph;
  private final URI source;
  private final GraphReading reading;
  private final Findings findings;
  private final ServiceReader services;
  private final Map<Term, List<Finding>> broken = new HashMap<>();
  private final List<Quarantined> quarantined = new ArrayList<>();

  CatalogMapper(Graph graph, URI source) {
    this.graph = graph;
    this.source = source;
    this.reading = new GraphReading(graph);
    this.findings = reading.findings();
    this.services = new ServiceReader(findings);
  }

  CatalogReading read(boolean judging) {
    noteProblems();
    List<PublicService> readable = new ArrayList<>();
    for (Term subject : graph.subjectsOfType(Cpsv.SERVICE)) {
      service(subject).ifPresent(readable::add);
    }
    noteWhatIsNoService();
    if (judging) {
      new ProfileRules(graph, findings).check();
      TwinRules.describedAgain(graph, readable).forEach(findings::add);
      TwinRules.identifiers(readable).forEach(findings::add);
    }
    return new CatalogReading(catalog(readable), quarantined, findings.all());
  }

  private Optional<PublicService> service(Term subject) {
    List<Finding> reasons = new ArrayList<>(broken.getOrDefault(subject, List.of()));
    if (reasons.isEmpty()) {
      try {
        return Optional.of(services.read(node(subject)));
      } catch (RecordRefused e) {
        reasons.add(e.finding());
      }
    }
    quarantined.add(new Quarantined(subject.value(), reasons));
    return Optional.empty();
  }

  private void noteProblems() {
    for (ReadProblem problem : graph.problems()) {
      String where =
          problem
              .subject()
              .map(Term::toString)
              .orElse(problem.line() > 0 ? "line " + problem.line() : "");
      Finding finding =
          Finding.of(
              Rules.DOCUMENT_UNREADABLE,
              "",
              prefixed(where, problem.message().in("id")),
              prefixed(where, problem.message().in("en")));
      boolean aboutService = problem.subject().filter(this::isService).isPresent();
      if (aboutService) {
        broken
            .computeIfAbsent(problem.subject().orElseThrow(), s -> new ArrayList<>())
            .add(finding);
      } else {
        findings.add(finding);
      }
    }
  }

  /** A record of which so much is broken that its type is lost is still reported by its name. */
  private void noteWhatIsNoService() {
    if (graph.subjectsOfType(Cpsv.SERVICE).isEmpty()) {
      findings.add(
          Finding.of(
              Rules.SERVICES_MISSING,
              "/services",
              "Tidak ada cpsv:PublicService dalam dokumen ini. Periksa apakah ini katalog layanan.",
              "There is no cpsv:PublicService in this document. Check that it is a catalogue of"
                  + " services."));
    }
  }

  private boolean isService(Term subject) {
    return graph.objects(subject, Cpsv.TYPE).contains(Term.iri(Cpsv.SERVICE));
  }

  private Catalog catalog(List<PublicService> readable) {
    Optional<Node> described = described();
    Agent publisher =
        described
            .flatMap(node -> services.contexts().agent(node, DCT + "publisher"))
            .or(() -> readable.stream().findFirst().map(PublicService::competentAuthority))
            .orElseGet(() -> PublicOrganisation.builder(source.toString()).build());
    String id = described.flatMap(Node::iri).orElse(source.toString());
    Catalog.Builder catalog = Catalog.builder(id, publisher);
    readable.forEach(catalog::service);
    described.ifPresent(node -> dataset(node, catalog));
    for (Term collection : graph.subjectsOfType(Cpsv.COLLECTION)) {
      catalog.collection(services.contexts().collection(node(collection)));
    }
    for (Term contract : graph.subjectsOfType(Cpsv.CV + "ServiceConcessionContract")) {
      catalog.contract(services.contexts().contract(node(contract)));
    }
    Set<Term> refused = new HashSet<>(graph.subjectsOfType(Cpsv.SERVICE));
    reading.others(refused, catalog::other);
    return catalog.build();
  }

  private void dataset(Node node, Catalog.Builder catalog) {
    node.isA(DCAT + "Dataset");
    node.isA(DCAT + "Catalog");
    node.text(Cpsv.TITLE).ifPresent(catalog::title);
    node.text(Cpsv.DESCRIPTION).ifPresent(catalog::description);
    node.addresses(DCAT + "landingPage", Cpsv.DOCUMENT).forEach(catalog::landingPage);
    services.contexts().endpoints(node, DCAT + "service").forEach(catalog::api);
    for (Term record : node.manyObjects(DCAT + "record")) {
      if (!record.isLiteral()) {
        record(node(record))
            .ifPresent(
                known -> {
                  catalog.record(known);
                  node.take(DCAT + "record", record);
                });
      }
    }
    for (Term part : node.manyObjects(DCT + "hasPart")) {
      if (isService(part)) {
        node.take(DCT + "hasPart", part);
      }
    }
    node.rest(catalog);
  }

  /** The dataset that has a publisher, or services; others may stand beside it. */
  private Optional<Node> described() {
    List<Term> candidates = new ArrayList<>(graph.subjectsOfType(DCAT + "Catalog"));
    candidates.addAll(graph.subjectsOfType(DCAT + "Dataset"));
    return candidates.stream()
        .filter(
            term ->
                graph.first(term, DCT + "publisher").isPresent()
                    || graph.first(term, DCT + "hasPart").isPresent())
        .findFirst()
        .map(this::node);
  }

  private Optional<CatalogRecord> record(Node node) {
    Optional<Instant> modified = node.value(DCT + "modified", CatalogMapper::instant);
    Optional<Instant> issued =
        node.value(DCT + "issued", CatalogMapper::instant).or(() -> modified);
    Optional<ServiceId> topic = node.services(Cpsv.FOAF + "primaryTopic").stream().findFirst();
    if (topic.isEmpty()
        || issued.isEmpty()
        || modified.orElse(issued.get()).isBefore(issued.get())) {
      return Optional.empty();
    }
    CatalogRecord.Builder record =
        CatalogRecord.builder(topic.get(), issued.get(), modified.orElse(issued.get()));
    node.isA(DCAT + "CatalogRecord");
    node.literal(DCAT + "version").ifPresent(record::version);
    node.address(DCT + "source").ifPresent(record::source);
    node.rest(record);
    return Optional.of(record.build());
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a moment like 2026-03-01T08:00:00Z, found '" + Findings.shortened(text) + "'",
          e);
    }
  }

  private Node node(Term term) {
    return reading.node(term);
  }

  private static String prefixed(String where, String message) {
    return where.isEmpty() ? message : Findings.shortened(where) + ": " + message;
  }
}
