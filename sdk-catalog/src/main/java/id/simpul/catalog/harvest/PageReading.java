package id.simpul.catalog.harvest;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Severity;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.internal.statements.SpooledService;
import id.simpul.catalog.internal.statements.SpooledServices;
import id.simpul.catalog.internal.statements.StatementCodec;
import id.simpul.catalog.internal.statements.StatementSpool;
import id.simpul.core.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads one page, service by service; what it holds at a time is one of them. For one run. */
final class PageReading {

  private static final int MOST_STATEMENTS = 20_000;
  private static final long MOST_BYTES = 4L << 20;

  private final Run run;
  private final CatalogReader reader;
  private final Scratch scratch;
  private final RecordSink records;

  PageReading(Run run, CatalogReader reader, Scratch scratch, RecordSink records) {
    this.run = run;
    this.reader = reader;
    this.scratch = scratch;
    this.records = records;
  }

  /** Takes the sound services of a page. */
  interface RecordSink {
    void add(StoredRecord record);
  }

  /**
   * What a page says besides its services.
   *
   * @param next the addresses that its content gives for the page behind it
   * @param total how many services it says there are, or -1
   * @param services how many it describes
   * @param heading what it says of the catalogue
   * @param digest what its services say, in 32 bytes of hexadecimal text
   */
  record Page(Set<String> next, long total, int services, Graph heading, String digest) {}

  Page read(Response response, URI page) {
    String mediaType = response.headers().first("Content-Type").orElse(CatalogWriter.JSON_LD);
    try (StatementSpool spool = new StatementSpool(scratch.folder(), scratch.buffer())) {
      reader.statements(
          run.budget().counting(response.stream()), page, mediaType, new Guarded(spool, scratch));
      spool.problems().forEach(problem -> run.note(finding(problem)));
      SpooledServices services = spool.services(MOST_STATEMENTS, MOST_BYTES);
      MessageDigest digest = sha256();
      int before = run.read();
      for (SpooledService one = services.next(); one != null; one = services.next()) {
        run.readOne();
        digest.update(one.subject().value().getBytes(StandardCharsets.UTF_8));
        digest.update(one.hash());
        take(one, page);
      }
      return new Page(
          spool.next(),
          spool.total().orElse(-1),
          run.read() - before,
          services.heading(),
          HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw scratch.failed(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void take(SpooledService spooled, URI page) {
    String subject = spooled.subject().value();
    Graph graph = spooled.graph();
    if (graph == null) {
      run.tooMuch(subject);
      return;
    }
    CatalogReading reading = reader.read(graph, page);
    reading.findings().forEach(run::note);
    if (!reading.quarantined().isEmpty()) {
      reading.quarantined().forEach(run::quarantine);
      return;
    }
    PublicService service = one(reading, subject);
    if (run.source().owns(service.id())) {
      Kept kept =
          Kept.description(
              spooled.hash(),
              PageMark.number(page),
              StatementCodec.encode(graph),
              personalDataApis(service));
      records.add(new StoredRecord(service.id().iri().toString(), kept.toBytes()));
    } else {
      run.foreign(service.id().toString());
    }
  }

  /** Noted with the record: whoever calls an API asks for it, and has no time to read it all. */
  private static List<String> personalDataApis(PublicService service) {
    return service.endpoints().stream()
        .filter(endpoint -> endpoint.personalData().orElse(false))
        .map(endpoint -> endpoint.url().toString())
        .toList();
  }

  /** A record that is lost without a word would be worse than a run that fails. */
  private static PublicService one(CatalogReading reading, String subject) {
    List<PublicService> read = reading.catalog().services();
    if (read.size() != 1) {
      throw new IllegalStateException(
          "expected one service of " + subject + ", found " + read.size());
    }
    return read.get(0);
  }

  private static Finding finding(ReadProblem problem) {
    String where = problem.line() > 0 ? "line " + problem.line() : "";
    return new Finding(
        "document.statement.unreadable", Severity.STRUCTURE, where, problem.message());
  }

  /** A full disk is not the document's fault. */
  private record Guarded(StatementSpool spool, Scratch scratch) implements StatementSink {

    @Override
    public void onStatement(Term subject, String predicateIri, Term object) {
      try {
        spool.onStatement(subject, predicateIri, object);
      } catch (UncheckedIOException e) {
        throw scratch.failed(Objects.requireNonNull(e.getCause()));
      }
    }

    @Override
    public void onProblem(ReadProblem problem) {
      try {
        spool.onProblem(problem);
      } catch (UncheckedIOException e) {
        throw scratch.failed(Objects.requireNonNull(e.getCause()));
      }
    }
  }
}
