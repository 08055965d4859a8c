package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.Scope;
import java.io.Serial;
import java.util.Set;

/**
 * The resident has agreed to nothing that the API says it needs, or the API does not say what it
 * needs: no token was asked for, since it would carry everything that the resident has agreed to.
 * Let the resident agree, or say {@link ServiceClient#asking}. Code {@code scope.not-agreed}.
 */
public final class ScopeNotAgreedException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Set<Scope> needed;
  private final transient Set<Scope> agreed;

  ScopeNotAgreedException(AgencyId member, ResourceMetadata metadata, Set<Scope> agreed) {
    super(
        "scope.not-agreed",
        Retryability.NOT_RETRYABLE,
        explain(member, metadata.resource(), metadata.scopes(), agreed),
        null);
    this.needed = metadata.scopes();
    this.agreed = agreed;
  }

  private static LocalizedText explain(
      AgencyId member, String api, Set<Scope> needed, Set<Scope> agreed) {
    return Explanation.of(
        "API %2$s milik %1$s membutuhkan scope %3$s, sedangkan warga menyetujui %4$s. Tidak ada"
            + " token yang diminta. Minta persetujuan warga, atau sebut scope-nya dengan asking().",
        "The API %2$s of %1$s needs the scopes %3$s, and the resident has agreed to %4$s. No token"
            + " was asked for. Let the resident agree, or name the scopes with asking().",
        member,
        api,
        needed,
        agreed);
  }

  /** What the API's metadata names; empty if it names nothing. */
  public Set<Scope> needed() {
    return needed;
  }

  /** What the resident's token carries. */
  public Set<Scope> agreed() {
    return agreed;
  }
}
