package id.simpul.catalog.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file into the same rows as the sheet: {@code katalog} with the parts of the
 * catalogue, {@code layanan} with a list of services, and beneath a service the keys of its parts.
 */
final class YamlRows {

  static final String CATALOG = "katalog";
  static final String SERVICES = "layanan";
  static final String PART = "bagian";

  private final OfficeContent content = new OfficeContent();

  private YamlRows() {}

  static OfficeContent read(byte[] file) {
    YamlRows rows = new YamlRows();
    YamlNode root = YamlTree.read(file);
    if (root instanceof YamlNode.Keys keys) {
      rows.root(keys);
    } else {
      rows.shape(
          root,
          "kunci katalog dan layanan",
          "the keys katalog and layanan",
          rows.content.problems());
    }
    return rows.content;
  }

  private void root(YamlNode.Keys root) {
    Problems problems = content.problems();
    each(
        root,
        problems,
        (key, value) -> {
          switch (key.text()) {
            case CATALOG -> catalog(value);
            case SERVICES -> services(value);
            default -> unknown(key, CATALOG + ", " + SERVICES, problems);
          }
        });
  }

  private void catalog(YamlNode node) {
    Problems problems = content.problems();
    if (!(node instanceof YamlNode.Keys keys)) {
      shape(node, "isian katalog", "the entries of the catalogue", problems);
      return;
    }
    each(
        keys,
        problems,
        (key, value) -> {
          Optional<Part> part = Part.keyed(key.text()).filter(Part::isOfCatalog);
          if (part.isEmpty()) {
            unknown(key, "situs, nama_katalog, penerbit, instansi", problems);
          } else {
            YamlItems.alike(problems, content.catalog()::add).part(part.get(), value);
          }
        });
  }

  private void services(YamlNode node) {
    if (node instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        service(item);
      }
    } else if (!isNothing(node)) {
      shape(
          node,
          "daftar layanan, masing-masing diawali tanda -",
          "a list of services, each with a -",
          content.problems());
    }
  }

  private void service(YamlNode node) {
    if (!(node instanceof YamlNode.Keys keys)) {
      shape(
          node,
          "isian layanan",
          "the entries of a service",
          content.stray(node.place()).problems());
      return;
    }
    ServiceRows service = named(keys);
    Problems problems = service.problems();
    each(
        keys,
        problems,
        (key, value) -> {
          Optional<Part> part =
              Part.keyed(key.text()).filter(p -> !p.isOfCatalog() && !p.isChild());
          if (key.text().equals(Field.CODE.key())) {
            return;
          }
          if (part.isEmpty()) {
            unknown(key, KnownKeys.ofService(key.text()), problems);
          } else if (part.get() == Part.SITUATION) {
            situations(value, service);
          } else {
            YamlItems.mixed(problems, service::add).part(part.get(), value);
          }
        });
  }

  /** A service with a code that another one has too gets its faults apart. */
  private ServiceRows named(YamlNode.Keys keys) {
    for (int i = 0; i < keys.keys().size(); i++) {
      boolean code = keys.keys().get(i).text().equals(Field.CODE.key());
      if (code && keys.value(i) instanceof YamlNode.Scalar said && !said.text().isBlank()) {
        Entry entry = Entry.of(Cleaning.clean(said.text()), said.place());
        ServiceRows service = content.service(entry);
        RowChecks.text(entry, service.problems());
        return service;
      }
    }
    ServiceRows stray = content.stray(keys.place());
    stray
        .problems()
        .add(
            Problem.MISSING,
            keys.place(),
            "kode layanan diharapkan terisi, ditemukan tidak ada. Tambahkan kode: sktm.",
            "the code of the service is expected to be filled in, found none. Add kode: sktm.");
    return stray;
  }

  private void situations(YamlNode node, ServiceRows service) {
    if (isNothing(node)) {
      return;
    }
    if (!(node instanceof YamlNode.Items list)) {
      shape(
          node,
          "daftar situasi, masing-masing diawali tanda -",
          "a list of situations, each with a -",
          service.problems());
      return;
    }
    for (YamlNode item : list.items()) {
      Row row = YamlItems.alike(service.problems(), service::add).item(Part.SITUATION, item);
      row.get(Field.CONTENT)
          .ifPresent(name -> row.children().forEach(child -> service.add(name, child)));
    }
  }

  /** What is done with a key and its value. */
  interface Use {
    void of(YamlNode.Scalar key, YamlNode value);
  }

  static void each(YamlNode.Keys keys, Problems problems, Use use) {
    Map<String, Place> seen = new HashMap<>();
    for (int i = 0; i < keys.keys().size(); i++) {
      YamlNode.Scalar key = keys.keys().get(i);
      @Nullable Place first = seen.putIfAbsent(key.text(), key.place());
      if (first == null) {
        use.of(key, keys.value(i));
      } else {
        problems.add(
            Problem.PART_TWICE,
            key.place(),
            Problems.quoted(key.text())
                + " diharapkan sekali, ditemukan juga di "
                + first.indonesian()
                + ". Gabungkan, atau hapus satu.",
            Problems.quoted(key.text())
                + " is expected once, found also at "
                + first.english()
                + ". Join the two, or remove one.");
      }
    }
  }

  static boolean isNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().isBlank();
  }

  static void unknown(YamlNode.Scalar key, String known, Problems problems) {
    String found = Problems.quoted(key.text());
    problems.add(
        Problem.PART_UNKNOWN,
        key.place(),
        "diharapkan kunci seperti "
            + known
            + ", ditemukan "
            + found
            + ". Lihat templat untuk semua kunci.",
        "expected a key such as " + known + ", found " + found + ". The template has all keys.");
  }

  private void shape(YamlNode node, String wanted, String expected, Problems problems) {
    problems.add(
        Problem.VALUE,
        node.place(),
        "diharapkan " + wanted + ", ditemukan susunan lain. Lihat templat.",
        "expected " + expected + ", found another structure. See the template.");
  }
}
