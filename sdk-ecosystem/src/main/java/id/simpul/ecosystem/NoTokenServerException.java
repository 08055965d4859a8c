package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;
import java.util.List;

/**
 * An API names no token server that may be used for it: only a server listed for the API's own
 * member, for this agency, or the one that issued the resident's token is ever asked. Codes {@code
 * token-server.none}, {@code token-server.would-see-token} where the API's own server could be
 * asked if {@link EcosystemSettingsBuilder#handingResidentTokensTo} said so, and {@code
 * token-server.no-grant-type} where the servers are known, but take nothing that they may be shown
 * ({@link Member#grantTypes}). None was contacted.
 */
public final class NoTokenServerException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> named;
  private final transient List<String> listed;

  NoTokenServerException(AgencyId member, String api, List<String> named, List<String> listed) {
    this("token-server.none", explain(member, api, named, listed), named, listed);
  }

  private NoTokenServerException(
      String code, LocalizedText explanation, List<String> named, List<String> listed) {
    super(code, Retryability.NOT_RETRYABLE, explanation, null);
    this.named = List.copyOf(named);
    this.listed = List.copyOf(listed);
  }

  static NoTokenServerException wouldSeeTheToken(AgencyId member, String api, String server) {
    LocalizedText explanation =
        Explanation.of(
            "API %2$s milik %1$s hanya menerima token dari %3$s. Untuk menukarnya, token warga harus"
                + " diserahkan ke server itu, padahal token itu juga berlaku di instansi ini. Token"
                + " tidak diserahkan. Minta %1$s menerima hibah penerbit warga itu (RFC 7523,"
                + " jwt-bearer di daftar anggota) atau tokennya, atau izinkan dengan"
                + " handingResidentTokensTo(\"%1$s\") di pengaturan.",
            "The API %2$s of %1$s takes tokens of %3$s only. To exchange it, the resident's token"
                + " would have to be handed to that server, and it is good at this agency too. It"
                + " was not handed over. Ask %1$s to take grants of the resident's issuer (RFC 7523,"
                + " jwt-bearer in the member list) or its tokens, or allow it with"
                + " handingResidentTokensTo(\"%1$s\") in the settings.",
            member,
            api,
            server);
    return new NoTokenServerException(
        "token-server.would-see-token", explanation, List.of(server), List.of());
  }

  static NoTokenServerException noGrantType(
      AgencyId member, String api, List<String> named, List<String> listed) {
    LocalizedText explanation =
        Explanation.of(
            "API %2$s milik %1$s menyebut server token yang dikenal, tetapi menurut daftar anggota"
                + " tidak satu pun menerima yang bisa ditunjukkan untuk warga ini: %3$s. Seharusnya"
                + " token-exchange di penerbit token warga, dan bila servernya lain juga jwt-bearer"
                + " di sana. Tidak satu pun dihubungi. Minta pengelola memperbarui daftar anggota.",
            "The API %2$s of %1$s names token servers that are known, but by the member list none"
                + " takes what may be shown for this resident: %3$s. Expected token-exchange at the"
                + " issuer of the resident's token, and where the server is another one also"
                + " jwt-bearer there. None was contacted. Ask the operator to update the member"
                + " list.",
            member,
            api,
            named);
    return new NoTokenServerException("token-server.no-grant-type", explanation, named, listed);
  }

  private static LocalizedText explain(
      AgencyId member, String api, List<String> named, List<String> listed) {
    return Explanation.of(
        "API %2$s milik %1$s tidak menyebut server token yang boleh dipakai. Seharusnya salah satu"
            + " dari: %3$s. Ternyata: %4$s. Tidak satu pun dihubungi. Minta %1$s memperbaiki"
            + " metadata, atau minta pengelola memperbarui daftar anggota.",
        "The API %2$s of %1$s names no token server that may be used. Expected one of: %3$s. Found:"
            + " %4$s. None was contacted. Ask %1$s to mend its metadata, or the operator of the"
            + " ecosystem to update the member list.",
        member,
        api,
        listed,
        named);
  }

  /** The servers that the API's metadata names. */
  public List<String> named() {
    return named;
  }

  /** The servers that could have been used. */
  public List<String> listed() {
    return listed;
  }
}
