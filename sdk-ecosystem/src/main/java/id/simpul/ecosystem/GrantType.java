package id.simpul.ecosystem;

import java.util.Arrays;
import java.util.List;

/**
 * What a member's token server takes as proof that a resident is there, as the member list says.
 *
 * <pre>{@code
 * Member.builder("kota-bekasi").grantTypes(GrantType.TOKEN_EXCHANGE, GrantType.JWT_BEARER)
 * }</pre>
 */
public enum GrantType {
  /** A resident's token is exchanged for another (RFC 8693). */
  TOKEN_EXCHANGE("token-exchange"),
  /**
   * The word of another member's token server about a resident of its own, made for this server
   * alone (RFC 7523 section 2.1): no server sees a token of another.
   */
  JWT_BEARER("jwt-bearer");

  private final String word;

  GrantType(String word) {
    this.word = word;
  }

  /** As it stands in a list: the end of its URN in the registry of OAuth. */
  String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(GrantType::word).toList();
  }

  static GrantType of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word.equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("expected " + words() + ", found '" + word + "'"));
  }
}
