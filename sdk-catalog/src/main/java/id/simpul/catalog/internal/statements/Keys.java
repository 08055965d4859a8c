package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Term;
import java.nio.charset.StandardCharsets;

/** Under which bytes the statements of a subject are sorted. */
final class Keys {

  /** What is said of the subject. */
  static final int STATEMENTS = 0;

  /** A resource of which the subject is the topic. */
  static final int SPOKEN_OF = 1;

  /** Something about the subject that could not be read. */
  static final int PROBLEM = 2;

  private static final char SUBJECT = 'S';
  private static final char LINKS = 'L';

  private Keys() {}

  static byte[] subject(Term subject) {
    return key(SUBJECT, subject);
  }

  /** What a catalogue lists stands apart, or whoever mentions the catalogue would read it all. */
  static byte[] links(Term subject) {
    return key(LINKS, subject);
  }

  static boolean isSubject(byte[] key) {
    return key.length > 1 && key[0] == SUBJECT;
  }

  static Term term(byte[] key) {
    String value = new String(key, 2, key.length - 2, StandardCharsets.UTF_8);
    return key[1] == 'B' ? Term.blank(value) : Term.iri(value);
  }

  private static byte[] key(char space, Term subject) {
    byte[] value = subject.value().getBytes(StandardCharsets.UTF_8);
    byte[] key = new byte[value.length + 2];
    key[0] = (byte) space;
    key[1] = (byte) (subject.isBlank() ? 'B' : 'I');
    System.arraycopy(value, 0, key, 2, value.length);
    return key;
  }
}
