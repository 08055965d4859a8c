package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads Turtle with Jena's parser. Jena gives up at the first mistake; here the rest of that
 * statement is skipped to its dot, and the parser begins anew behind it with the prefixes that it
 * had.
 */
final class TurtleReader implements StatementReader {

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, Statements statements)
      throws IOException {
    JenaSystem.init();
    // Read as text, because Jena would replace bytes that are not UTF-8 in silence.
    InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
    TurtleTokens tokens = new TurtleTokens(text, limits.maxDepth());
    ParserProfile profile = Lenient.profile(base);
    JenaTerms terms = new JenaTerms();
    while (!parse(tokens, profile, terms, statements)) {
      tokens.restart();
    }
    if (!tokens.isStatementFinished()) {
      throw Refusal.cutOff(Syntax.TURTLE, tokens.line(), null);
    }
  }

  /** Parses to the end, which is true, or over one broken statement, which is false. */
  private static boolean parse(
      TurtleTokens tokens, ParserProfile profile, JenaTerms terms, Statements statements) {
    try {
      new LangTurtle(tokens, profile, new JenaStatements(terms, statements, tokens::line)).parse();
      return true;
    } catch (UnreadableDocumentException e) {
      throw e;
    } catch (RuntimeException e) { // Jena's own, and now and then a mistake of its parser
      Term subject = subject(tokens.firstOfStatement(), profile, terms);
      long line = tokens.line();
      tokens.skipStatement();
      statements.setAside(subject, line, Faults.upToLine(line, tokens.line(), Lenient.fault(e)));
      return false;
    }
  }

  private static @Nullable Term subject(
      @Nullable Token first, ParserProfile profile, JenaTerms terms) {
    if (first == null
        || !(first.hasType(TokenType.IRI) || first.hasType(TokenType.PREFIXED_NAME))) {
      return null;
    }
    try {
      Node node = profile.create(null, first);
      return terms.term(node);
    } catch (RiotException | BrokenStatementException e) {
      return null; // its prefix is what is broken
    }
  }
}
