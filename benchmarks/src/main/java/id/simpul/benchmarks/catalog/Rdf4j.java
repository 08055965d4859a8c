package id.simpul.benchmarks.catalog;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclSail.TransactionSettings.ValidationApproach;
import org.eclipse.rdf4j.sail.shacl.ShaclSailValidationException;

/** Eclipse RDF4J: into its store in memory, judged by the official shapes. */
final class Rdf4j implements Engine {

  private final Path shapes;

  Rdf4j(Path shapes) {
    this.shapes = shapes;
  }

  @Override
  public String name() {
    return "RDF4J, N-Triples";
  }

  @Override
  public boolean reads(Edition edition) {
    return true;
  }

  @Override
  public Document read(Edition edition) throws IOException {
    ShaclSail sail = new ShaclSail(new MemoryStore());
    sail.setValidationResultsLimitTotal(-1);
    sail.setValidationResultsLimitPerConstraint(-1);
    SailRepository repository = new SailRepository(sail);
    try (SailRepositoryConnection connection = repository.getConnection()) {
      // One illegal IRI would cost the whole file otherwise.
      connection.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
      connection.begin(IsolationLevels.NONE, ValidationApproach.Disabled);
      connection.add(shapes.toFile(), RDFFormat.TURTLE, RDF4J.SHACL_SHAPE_GRAPH);
      connection.add(edition.nTriples().toFile(), RDFFormat.NTRIPLES);
      connection.commit();
    }
    return new Stored(repository);
  }

  private record Stored(SailRepository repository) implements Document {

    @Override
    public int judge() {
      try (SailRepositoryConnection connection = repository.getConnection()) {
        connection.begin(IsolationLevels.NONE, ValidationApproach.Bulk);
        connection.commit();
        return 0;
      } catch (RepositoryException e) {
        if (e.getCause() instanceof ShaclSailValidationException found) {
          return found.validationReportAsModel().filter(null, SHACL.RESULT, null).size();
        }
        throw e;
      }
    }

    @Override
    public void close() {
      repository.shutDown();
    }
  }
}
