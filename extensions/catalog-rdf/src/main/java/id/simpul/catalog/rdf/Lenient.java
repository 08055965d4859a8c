package id.simpul.catalog.rdf;

import id.simpul.core.LocalizedText;
import java.net.URI;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;

/**
 * How Jena's parsers are asked to read: without opinions on IRIs, logging nothing, leaving nothing
 * behind.
 */
final class Lenient extends ParserProfileWrapper {

  /** Stays silent where Jena would go on, because each IRI is looked at again in {@link Faults}. */
  static final ErrorHandler ERRORS =
      new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {}

        @Override
        public void fatal(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }
      };

  private Lenient(ParserProfile profile) {
    super(profile);
  }

  static ParserProfile profile(URI base) {
    return new Lenient(
        RiotLib.createParserProfile(
            RiotLib.factoryRDF(LabelToNode.createUseLabelAsGiven()),
            ERRORS,
            resolver(base),
            false));
  }

  /** What Jena found, without the place, which is told apart. */
  static LocalizedText fault(RuntimeException e) {
    String found =
        e instanceof RiotParseException parse ? parse.getOriginalMessage() : e.getMessage();
    String plain =
        e instanceof RiotException && found != null
            ? found.replaceFirst("^\\[line: \\d+, col: ?\\d+ ?\\] ?", "")
            : e.getClass().getSimpleName();
    return LocalizedText.of(
        "pernyataan tidak dapat diurai; kata pengurainya (Inggris): " + plain,
        "the statement cannot be parsed; the parser says: " + plain);
  }

  /** An absolute IRI is kept as it is written; only a relative one is resolved. */
  @Override
  public String resolveIRI(String iri, long line, long column) {
    try {
      return Faults.hasScheme(iri) ? iri : super.resolveIRI(iri, line, column);
    } catch (IRIException e) {
      return iri;
    }
  }

  @Override
  public Node create(Node graph, Token token) {
    if (token.hasType(TokenType.LITERAL_DT)) {
      return typedLiteral(token);
    }
    if (token.hasType(TokenType.IRI)) {
      return createURI(token.getImage(), token.getLine(), token.getColumn());
    }
    return super.create(graph, token);
  }

  @Override
  public Node createURI(String iri, long line, long column) {
    return getFactorRDF().createURI(resolveIRI(iri, line, column));
  }

  /** Jena would keep each unknown data type for ever, so that documents could fill the memory. */
  private Node typedLiteral(Token token) {
    String iri = super.create(null, token.getSubToken2()).getURI();
    RDFDatatype known = TypeMapper.getInstance().getTypeByName(iri);
    return getFactorRDF()
        .createTypedLiteral(token.getImage(), known != null ? known : new BaseDatatype(iri));
  }

  private static IRIxResolver resolver(URI base) {
    return IRIxResolver.create(base.toString()).resolve(true).allowRelative(true).build();
  }
}
