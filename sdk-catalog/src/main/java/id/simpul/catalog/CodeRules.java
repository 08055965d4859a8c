package id.simpul.catalog;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Rules about codes and addresses: what is accepted and should be looked at. */
final class CodeRules {

  private static final Pattern EMAIL = Pattern.compile("(mailto:)?[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern TELEPHONE =
      Pattern.compile("(tel:)?[+0-9(][-+0-9 ()./]{1,30}( *(ext|pes)\\.? *\\d+)?");

  private static final URI OPEN =
      URI.create("http://publications.europa.eu/resource/authority/access-right/PUBLIC");

  private final List<Finding> findings;

  CodeRules(List<Finding> findings) {
    this.findings = findings;
  }

  void check(PublicService service, String path) {
    if (service.spatial().isEmpty() && service.otherPlaces().isEmpty()) {
      add(
          Rules.SPATIAL_MISSING,
          path + "/spatial",
          "Wilayah layanan tidak disebut. Tambahkan dct:spatial (di Java: spatial(..)).",
          "Where the service is offered is not said. Add dct:spatial (in Java: spatial(..)).");
    }
    contacts(service.contactPoints(), path + "/contactPoints");
    contacts(service.complaintPoints(), path + "/complaintPoints");
    for (int i = 0; i < service.channels().size(); i++) {
      channel(service.channels().get(i), path + "/channels/" + i);
    }
    for (int i = 0; i < service.endpoints().size(); i++) {
      endpoint(service.endpoints().get(i).url(), path + "/endpoints/" + i + "/url");
      personalData(service.endpoints().get(i), path + "/endpoints/" + i);
    }
  }

  private void channel(Channel channel, String path) {
    if (channel.kind() == ChannelKind.ONLINE && channel.pages().isEmpty()) {
      add(
          Rules.PAGE_MISSING,
          path + "/pages",
          "Kanal daring tanpa alamat. Tambahkan foaf:page (di Java: page(..)).",
          "An online channel has no address. Add foaf:page (in Java: page(..)).");
    }
    channel.contact().ifPresent(contact -> contacts(List.of(contact), path + "/contact"));
  }

  private void endpoint(URI url, String path) {
    if (!"https".equals(url.getScheme()) && !isLoopback(url)) {
      add(
          Rules.ENDPOINT_INSECURE,
          path,
          "API harus lewat https; tertulis " + url + ". Ganti alamatnya.",
          "An API is reached by https; found " + url + ". Change its address.");
    }
  }

  /** Whoever calls it has to know before the first call (UU 27/2022). */
  private void personalData(ServiceEndpoint api, String path) {
    if (api.personalData().isEmpty()) {
      add(
          Rules.PERSONAL_DATA_UNSAID,
          path + "/personalData",
          "Tidak disebut apakah API ini memuat data pribadi. Tambahkan simpul:personalData (di"
              + " Java: personalData(true) atau personalData(false); di berkas petugas: 'Data"
              + " pribadi' di bawah API).",
          "It is not said whether this API holds personal data. Add simpul:personalData (in Java:"
              + " personalData(true) or personalData(false); in an officer's file: 'Data pribadi'"
              + " under the API).");
    }
    if (api.personalData().orElse(false)
        && api.accessRights().flatMap(Concept::id).filter(OPEN::equals).isPresent()) {
      add(
          Rules.PERSONAL_DATA_PUBLIC,
          path + "/accessRights",
          "API ini memuat data pribadi tetapi terbuka untuk umum (access-right/PUBLIC). Batasi"
              + " aksesnya, atau perbaiki tandanya.",
          "This API holds personal data but is open to everybody (access-right/PUBLIC). Restrict"
              + " its access, or correct the mark.");
    }
  }

  private void contacts(List<ContactPoint> contacts, String path) {
    for (int i = 0; i < contacts.size(); i++) {
      for (String email : contacts.get(i).emails()) {
        if (email.length() > 320 || !EMAIL.matcher(email).matches()) {
          add(
              Rules.EMAIL_DOUBTFUL,
              path + "/" + i + "/emails",
              "Bukan alamat surel. Periksa ejaannya.",
              "This is no e-mail address. Check its spelling.");
        }
      }
      for (String telephone : contacts.get(i).telephones()) {
        if (!TELEPHONE.matcher(telephone.strip()).matches()) {
          add(
              Rules.TELEPHONE_DOUBTFUL,
              path + "/" + i + "/telephones",
              "Bukan nomor telepon. Periksa angkanya.",
              "This is no telephone number. Check its digits.");
        }
      }
    }
  }

  private static boolean isLoopback(URI url) {
    String host = String.valueOf(url.getHost());
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  private void add(ValidationRule rule, String path, String indonesian, String english) {
    findings.add(Finding.of(rule, path, indonesian, english));
  }
}
