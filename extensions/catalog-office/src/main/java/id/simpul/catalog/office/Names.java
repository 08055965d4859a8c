package id.simpul.catalog.office;

import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The addresses that stand for short codes: {@code sktm} is {@code
 * https://depok.example/layanan/sktm}. A whole address may stand in place of a code.
 *
 * @param site the authority's site, with a slash at its end
 */
record Names(String site) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");
  private static final String SERVICES = "layanan/";
  private static final String AUTHORITIES = "instansi/";
  private static final String CATALOG = "katalog";

  static Names under(URI site) {
    String address = site.toString();
    return new Names(address.endsWith("/") ? address : address + "/");
  }

  /** The site of a catalogue that exists already. */
  static Names of(URI catalog) {
    String address = catalog.toString();
    int cut = address.indexOf('/', address.indexOf("://") + 3);
    return new Names(
        address.endsWith("/" + CATALOG)
            ? address.substring(0, address.length() - CATALOG.length())
            : (cut < 0 ? address : address.substring(0, cut)) + "/");
  }

  String catalog() {
    return site + CATALOG;
  }

  ServiceId service(String code) {
    return ServiceId.of(full(code, SERVICES));
  }

  String authority(String code) {
    return full(code, AUTHORITIES);
  }

  String codeOf(ServiceId service) {
    return code(service.iri().toString(), SERVICES);
  }

  String codeOfAuthority(URI authority) {
    return code(authority.toString(), AUTHORITIES);
  }

  private String full(String code, String folder) {
    if (code.startsWith("https://") || code.startsWith("http://")) {
      return Contacts.page(code).toString();
    }
    if (!CODE.matcher(code).matches()) {
      throw Unfit.expected(
          "kode dengan huruf kecil, angka, dan tanda hubung seperti akta-kelahiran",
          "a code of lower-case letters, digits and hyphens like akta-kelahiran",
          "Tulis tanpa spasi dan tanpa huruf besar.",
          "Write it without spaces and capitals.");
    }
    return site + folder + code;
  }

  private String code(String iri, String folder) {
    String prefix = site + folder;
    String code = iri.startsWith(prefix) ? iri.substring(prefix.length()) : "";
    return CODE.matcher(code).matches() ? code : iri;
  }
}
