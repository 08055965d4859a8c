package id.simpul.catalog.office;

import id.simpul.catalog.ContactPoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Telephones, mailboxes and pages, a line each; what a line is can be seen from it. */
final class Contacts {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,200}\\.[a-z]{2,24}");

  /** At least three digits, as in 112; at most 15 by ITU-T E.164. */
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[\\d ().-]{3,24}");

  private final List<String> telephones = new ArrayList<>();
  private final List<String> emails = new ArrayList<>();
  private final List<URI> pages = new ArrayList<>();

  private Contacts() {}

  static Contacts parse(Entry entry) {
    if (entry.number() && entry.text().length() > 6) {
      throw Unfit.expected(
          "nomor telepon di sel berformat Teks",
          "a telephone number in a cell formatted as text",
          "Sel angka membuang nol di depan: ubah format sel menjadi Teks, lalu tulis lagi nomornya.",
          "A number cell drops the zero in front: format the cell as text, then write the"
              + " number again.");
    }
    Contacts contacts = new Contacts();
    for (String line : entry.text().split("[\\n;]", -1)) {
      if (!line.isBlank()) {
        contacts.add(line.strip());
      }
    }
    return contacts;
  }

  static String write(ContactPoint contact) {
    List<String> lines = new ArrayList<>(contact.telephones());
    lines.addAll(contact.emails());
    contact.pages().forEach(page -> lines.add(page.toString()));
    return String.join("\n", lines);
  }

  List<URI> pages() {
    return pages;
  }

  boolean hasNoPerson() {
    return telephones.isEmpty() && emails.isEmpty();
  }

  ContactPoint.Builder withoutPages() {
    ContactPoint.Builder point = ContactPoint.builder();
    telephones.forEach(point::telephone);
    emails.forEach(point::email);
    return point;
  }

  ContactPoint.Builder all() {
    ContactPoint.Builder point = withoutPages();
    pages.forEach(point::page);
    return point;
  }

  private void add(String line) {
    if (line.toLowerCase(Locale.ROOT).startsWith("http")) {
      pages.add(page(line));
    } else if (EMAIL.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
      emails.add(line);
    } else if (TELEPHONE.matcher(line).matches() && digits(line) >= 3 && digits(line) <= 15) {
      telephones.add(line);
    } else {
      throw Unfit.expected(
          "telepon (112), surel (nama@instansi.go.id), atau alamat situs (https://…)",
          "a telephone (112), an e-mail (nama@instansi.go.id) or a page (https://…)",
          "Tulis satu di setiap baris, tanpa kata lain.",
          "Write one in each line, without other words.");
    }
  }

  /** A whole address of the web. */
  static URI page(String text) {
    try {
      URI page = new URI(text.strip());
      boolean web =
          "https".equalsIgnoreCase(page.getScheme()) || "http".equalsIgnoreCase(page.getScheme());
      if (web && page.getHost() != null && page.getUserInfo() == null) {
        return page;
      }
    } catch (URISyntaxException e) {
      throw notAPage();
    }
    throw notAPage();
  }

  private static Unfit notAPage() {
    return Unfit.expected(
        "alamat situs yang lengkap seperti https://depok.example/formulir",
        "a whole address like https://depok.example/formulir",
        "Salin alamatnya dari peramban, tanpa spasi.",
        "Copy the address from the browser, without spaces.");
  }

  private static long digits(String line) {
    return line.chars().filter(Character::isDigit).count();
  }
}
