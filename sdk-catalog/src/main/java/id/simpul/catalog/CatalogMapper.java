package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a catalogue out of a graph, whatever format the graph came from. Each service is read by
 * itself: one that cannot be read is set aside with its reason. For one graph.
 */
final class CatalogMapper {

  private final Graph graph;
  private final URI source;
  private final Findings findings = new Findings();
  private final ServiceReader services = new ServiceReader(findings);
  private final Map<Term, List<Finding>> broken = new HashMap<>();
  private final List<Quarantined> quarantined = new ArrayList<>();

  CatalogMapper(Graph graph, URI source) {
    this.graph = graph;
    this.source = source;
  }

  CatalogReading read() {
    noteProblems();
    List<PublicService> readable = new ArrayList<>();
    for (Term subject : graph.subjectsOfType(Cpsv.SERVICE)) {
      service(subject).ifPresent(readable::add);
    }
    noteWhatIsNoService();
    TwinRules.describedAgain(graph, readable).forEach(findings::add);
    TwinRules.identifiers(readable).forEach(findings::add);
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
              "There is no cpsv:PublicService in this document. Check that it is a catalogue of services."));
    }
  }

  private boolean isService(Term subject) {
    return graph.objects(subject, Cpsv.TYPE).contains(Term.iri(Cpsv.SERVICE));
  }

  private Catalog catalog(List<PublicService> readable) {
    Optional<Node> described = described();
    PublicOrganisation publisher =
        described
            .flatMap(
                node ->
                    services.places().organisations(node, DCT + "publisher").stream().findFirst())
            .or(() -> readable.stream().findFirst().map(PublicService::competentAuthority))
            .orElseGet(() -> PublicOrganisation.builder(source.toString()).build());
    String id = described.flatMap(Node::id).map(URI::toString).orElse(source.toString());
    Catalog.Builder catalog = Catalog.builder(id, publisher);
    described.flatMap(node -> node.text(Cpsv.TITLE)).ifPresent(catalog::title);
    described.flatMap(node -> node.text(Cpsv.DESCRIPTION)).ifPresent(catalog::description);
    readable.forEach(catalog::service);
    described.ifPresent(node -> records(node, catalog));
    return catalog.build();
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

  private void records(Node dataset, Catalog.Builder catalog) {
    for (Node record : dataset.manyNodes(DCAT + "record")) {
      Optional<Instant> modified = record.value(DCT + "modified", CatalogMapper::instant);
      Optional<Instant> issued =
          record.value(DCT + "issued", CatalogMapper::instant).or(() -> modified);
      record
          .node(Cpsv.FOAF + "primaryTopic")
          .flatMap(Node::serviceId)
          .ifPresent(
              id ->
                  issued
                      .filter(first -> !modified.orElse(first).isBefore(first))
                      .map(first -> new CatalogRecord(id, first, modified.orElse(first)))
                      .ifPresent(catalog::record));
    }
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
    return new Node(graph, term, findings);
  }

  private static String prefixed(String where, String message) {
    return where.isEmpty() ? message : Findings.shortened(where) + ": " + message;
  }
}
