package id.simpul.catalog;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.catalog.internal.jsonld.JsonLd;
import id.simpul.core.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The formats that are plugged in, and JSON-LD behind them: finds the one for a document. */
final class Formats {

  private final List<CatalogFormat> formats;

  Formats(List<CatalogFormat> pluggedIn) {
    List<CatalogFormat> all = new ArrayList<>(pluggedIn);
    all.add(JsonLd.format());
    this.formats = List.copyOf(all);
  }

  /** JSON-LD's first, because it says the most. */
  Set<String> mediaTypes() {
    Set<String> all = new LinkedHashSet<>(JsonLd.format().mediaTypes());
    formats.forEach(format -> all.addAll(format.mediaTypes()));
    return all;
  }

  CatalogFormat of(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> format.mediaTypes().contains(bare))
        .findFirst()
        .orElseThrow(() -> unknownMediaType(bare));
  }

  /** By the ending of the name; where that says nothing, by the content. */
  CatalogFormat of(Path file, byte[] beginning) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return formats.stream()
        .filter(format -> format.fileExtensions().contains(ending))
        .findFirst()
        .or(() -> formats.stream().filter(format -> format.recognizes(beginning)).findFirst())
        .orElseThrow(() -> unknownFile(ending));
  }

  private UnreadableDocumentException unknownMediaType(String found) {
    String known = String.join(", ", mediaTypes());
    String shown = Findings.shortened(found);
    return unknown(
        "Yang dimengerti jenis media: " + known + "; yang ada '" + shown + "'",
        "Understood as media type: " + known + "; found '" + shown + "'");
  }

  private UnreadableDocumentException unknownFile(String found) {
    Set<String> endings = new LinkedHashSet<>();
    formats.forEach(format -> endings.addAll(format.fileExtensions()));
    String known = String.join(", ", endings);
    String shown = Findings.shortened(found);
    return unknown(
        "Yang dimengerti akhiran berkas: "
            + known
            + "; yang ada '"
            + shown
            + "', dan isinya pun tidak dikenali",
        "Understood as file ending: "
            + known
            + "; found '"
            + shown
            + "', and its content is not recognized either");
  }

  private static UnreadableDocumentException unknown(String indonesian, String english) {
    return new UnreadableDocumentException(
        "catalog.document.unknown-format",
        LocalizedText.of(
            indonesian + ". Pasang formatnya, atau ubah dokumennya.",
            english + ". Plug its format in, or convert it."),
        null);
  }
}
