package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;

/**
 * A name leads nowhere: no member owns it ({@code member.unknown}), or its member does not describe
 * such a service ({@code service.unknown}).
 */
public final class ServiceNotFoundException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final String asked;

  private ServiceNotFoundException(String code, String asked, LocalizedText explanation) {
    super(code, Retryability.NOT_RETRYABLE, explanation, null);
    this.asked = asked;
  }

  static ServiceNotFoundException noMember(Object asked, Object known) {
    return new ServiceNotFoundException(
        "member.unknown",
        asked.toString(),
        Explanation.of(
            "Tidak ada anggota yang memiliki '%s'. Anggota yang dikenal: %s. Periksa penulisannya,"
                + " atau minta pengelola memasukkan instansi itu ke daftar anggota.",
            "No member owns '%s'. Known members: %s. Check the spelling, or ask the operator of the"
                + " ecosystem to add the agency to the member list.",
            asked,
            known));
  }

  static ServiceNotFoundException noService(Object asked, Member member, int services) {
    return new ServiceNotFoundException(
        "service.unknown",
        asked.toString(),
        Explanation.of(
            "%1$s tidak menerbitkan layanan '%2$s'; katalognya berisi %3$s layanan. Cari dengan"
                + " search(), atau tanyakan kepada %1$s.",
            "%1$s publishes no service '%2$s'; its catalogue has %3$s services. Look for it with"
                + " search(), or ask %1$s.",
            member.id(),
            asked,
            services));
  }

  /** The name that leads nowhere. */
  public String asked() {
    return asked;
  }
}
