package id.simpul.catalog.rdf;

import java.io.Reader;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.io.PeekReader;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Turtle document, which know where each statement begins and ends, and that refuse
 * to go too deep: Jena's parser calls itself for each bracket.
 */
final class TurtleTokens implements Tokenizer {

  /** So many broken words in one statement are noise. */
  private static final int FORGIVEN = 1000;

  private final PeekReader text;
  private final Tokenizer words;
  private final int maxDepth;
  private int depth;
  private boolean ended = true;
  private boolean wordIsBroken;
  private long stoodAt = -1;
  private @Nullable Token first;
  private @Nullable Token last;

  TurtleTokens(Reader text, int maxDepth) {
    this.text = PeekReader.make(text);
    this.words = TokenizerText.create().source(this.text).errorHandler(Lenient.ERRORS).build();
    this.maxDepth = maxDepth;
  }

  @Override
  public boolean hasNext() {
    if (wordIsBroken && words.hasNext()) {
      words.next(); // what was read of it, with parts missing
    }
    wordIsBroken = true;
    boolean more = words.hasNext();
    wordIsBroken = false;
    return more;
  }

  @Override
  public Token next() {
    if (!hasNext()) {
      throw new NoSuchElementException("expected another word, found the end of the document");
    }
    Token token = words.next();
    note(token);
    return token;
  }

  private void note(Token token) {
    if (ended) {
      first = token;
    }
    last = token;
    ended = token.hasType(TokenType.DOT) || endsKeywordDirective(token);
    depth = Math.max(0, depth + step(token.getType()));
    if (depth > maxDepth) {
      throw Refusal.tooDeep(Syntax.TURTLE, maxDepth, null);
    }
  }

  /** The word with which the statement began that is being read. */
  @Nullable Token firstOfStatement() {
    return first;
  }

  /** Whether nothing was begun that has not ended. */
  boolean isStatementFinished() {
    return ended;
  }

  long line() {
    return last == null ? words.getLine() : last.getLine();
  }

  /** Goes behind the dot that ends the statement; refuses the document if there is none. */
  void skipStatement() {
    long start = line();
    int unreadable = 0;
    if (wordIsBroken) {
      skipLine();
    }
    while (!ended) {
      try {
        if (!hasNext()) {
          throw Refusal.cutOff(Syntax.TURTLE, start, null);
        }
        next();
      } catch (RiotException e) {
        if (++unreadable > FORGIVEN) {
          throw Refusal.unreadable(Syntax.TURTLE, e);
        }
        skipLine();
      }
    }
  }

  /**
   * Goes to the end of a line with a broken word, because nobody knows whether a quotation mark in
   * it opens or closes; a dot at its end is taken for the end of the statement.
   */
  private void skipLine() {
    boolean stoodStill = text.getPosition() == stoodAt;
    int lastSeen = ' ';
    while (!text.eof() && text.peekChar() != '\n' && (stoodStill || text.getColNum() > 1)) {
      int c = text.readChar();
      lastSeen = Character.isWhitespace(c) ? lastSeen : c;
    }
    stoodAt = text.getPosition();
    ended = lastSeen == '.';
  }

  void restart() {
    depth = 0;
    ended = true;
  }

  /**
   * {@code PREFIX} and {@code BASE} end without a dot, with their IRI, and {@code VERSION} with its
   * text.
   */
  private boolean endsKeywordDirective(Token token) {
    return first != null
        && first.hasType(TokenType.KEYWORD)
        && (token.hasType(TokenType.IRI) || token.isString());
  }

  private static int step(TokenType type) {
    return switch (type) {
      case LBRACKET, LPAREN, LT2, L_TRIPLE, L_ANN -> 1;
      case RBRACKET, RPAREN, GT2, R_TRIPLE, R_ANN -> -1;
      default -> 0;
    };
  }

  @Override
  public boolean eof() {
    return !hasNext();
  }

  @Override
  public @Nullable Token peek() {
    return hasNext() ? words.peek() : null;
  }

  @Override
  public long getLine() {
    return words.getLine();
  }

  @Override
  public long getColumn() {
    return words.getColumn();
  }

  /** The parser closes its words after each attempt; the stream was lent and stays open. */
  @Override
  public void close() {}
}
