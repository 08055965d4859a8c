package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;

/**
 * A catalogue or an API claimed more than its member may: no token was asked for, and nothing was
 * sent. Either the member made a mistake or somebody has taken over its site, so tell the member;
 * trying again does not help.
 *
 * <p>Codes: {@code trust.address}, {@code trust.catalogue-origin}, {@code trust.endpoint-origin},
 * {@code trust.resource}.
 */
public final class UntrustedException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final AgencyId member;
  private final transient LocalizedText expected;
  private final String found;

  UntrustedException(TrustRule rule, AgencyId member, LocalizedText expected, String found) {
    super(
        "trust." + rule.id(),
        Retryability.NOT_RETRYABLE,
        explain(rule, member, expected, found),
        null);
    this.member = member;
    this.expected = expected;
    this.found = found;
  }

  UntrustedException(TrustRule rule, AgencyId member, String expected, String found) {
    this(rule, member, LocalizedText.of(expected, expected), found);
  }

  private static LocalizedText explain(
      TrustRule rule, AgencyId member, LocalizedText expected, String found) {
    return Explanation.of(
        "%1$s tidak dipercaya di sini. Aturan: %2$s. Seharusnya: %3$s. Ternyata: %4$s. Tidak ada"
            + " token yang diminta dan tidak ada data yang dikirim. Beri tahu %1$s agar"
            + " memperbaikinya.",
        "%1$s is not trusted here. Rule: %2$s. Expected: %3$s. Found: %4$s. No token was asked for"
            + " and nothing was sent. Tell %1$s, so that it is corrected there.",
        member,
        rule.sentence(),
        expected,
        found);
  }

  /** The member whose document or API claimed too much. */
  public AgencyId member() {
    return member;
  }

  /** What the rule would have allowed. */
  public LocalizedText expected() {
    return expected;
  }

  /** What was claimed instead. */
  public String found() {
    return found;
  }
}
