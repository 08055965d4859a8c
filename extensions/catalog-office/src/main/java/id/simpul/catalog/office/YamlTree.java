package id.simpul.catalog.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a tree with places. Every value is text; anchors, aliases and tags are
 * refused, so nothing is made or multiplied by a file.
 */
final class YamlTree {

  private final Iterator<Event> events;
  private int nodes;

  private YamlTree(Iterator<Event> events) {
    this.events = events;
  }

  static YamlNode read(byte[] file) {
    String text = text(file);
    if (text.lines().anyMatch(line -> line.length() > OfficeLimits.YAML_LINE)) {
      throw OfficeFileException.tooLarge(
          "satu baris lebih dari 262.144 huruf", "a line of more than 262,144 characters");
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel("yaml")
            .setUseMarks(true)
            .setCodePointLimit(OfficeLimits.FILE_BYTES)
            .build();
    try {
      return new YamlTree(new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      throw malformed(e, text);
    } catch (YamlEngineException e) {
      throw OfficeFileException.of(
          "malformed",
          "Diharapkan berkas YAML, ditemukan isi yang tidak terbaca. Mulai lagi dari templat.",
          "A YAML file is expected, found something unreadable. Begin with the template again.",
          e);
    }
  }

  private YamlNode document() {
    YamlNode root = new YamlNode.Keys(Place.line(1, 1));
    boolean seen = false;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (seen) {
            throw refused(
                event, "satu dokumen", "one document", "dokumen kedua (---)", "a second one (---)");
          }
          seen = true;
        }
        default -> root = node(event, 1);
      }
    }
    return root;
  }

  private YamlNode node(Event event, int depth) {
    if (depth > OfficeLimits.YAML_DEPTH || ++nodes > OfficeLimits.YAML_NODES) {
      throw OfficeFileException.tooLarge(
          "YAML terlalu dalam atau terlalu panjang", "YAML too deep or too long");
    }
    plain(event);
    Place place = place(event);
    return switch (event.getEventId()) {
      case Scalar -> new YamlNode.Scalar(place, text((ScalarEvent) event));
      case SequenceStart -> items(new YamlNode.Items(place), depth);
      case MappingStart -> keys(new YamlNode.Keys(place), depth);
      default -> throw refused(event, "isian biasa", "a plain entry", "alias (*)", "an alias (*)");
    };
  }

  /** Nothing may be written as {@code null} or {@code ~}; in quotes these are words. */
  private static String text(ScalarEvent scalar) {
    boolean nothing = scalar.isPlain() && scalar.getValue().matches("~|null|Null|NULL");
    return nothing ? "" : scalar.getValue();
  }

  private YamlNode.Items items(YamlNode.Items list, int depth) {
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      list.items().add(node(event, depth + 1));
    }
    return list;
  }

  private YamlNode.Keys keys(YamlNode.Keys map, int depth) {
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      if (node(event, depth + 1) instanceof YamlNode.Scalar key) {
        map.add(key, node(next(), depth + 1));
      } else {
        throw refused(event, "nama bagian", "the name of a part", "daftar", "a list");
      }
    }
    return map;
  }

  private Event next() {
    Event event = events.next();
    return event.getEventId() == Event.ID.Comment ? next() : event;
  }

  private static void plain(Event event) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw refused(
          event,
          "isian biasa",
          "a plain entry",
          "jangkar atau alias (& atau *)",
          "an anchor or alias (& or *)");
    }
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
            || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
    if (tagged) {
      throw refused(event, "isian biasa", "a plain entry", "tanda tipe (!)", "a tag (!)");
    }
  }

  private static OfficeFileException refused(
      Event event, String wanted, String expected, String ada, String found) {
    Place place = place(event);
    return OfficeFileException.of(
        "malformed",
        place.indonesian()
            + ": diharapkan "
            + wanted
            + ", ditemukan "
            + ada
            + ". Hapus; bila perlu beri tanda kutip.",
        place.english()
            + ": expected "
            + expected
            + ", found "
            + found
            + ". Remove it, or put it in quotes.",
        null);
  }

  private static OfficeFileException malformed(MarkedYamlEngineException e, String text) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    int line = mark.map(Mark::getLine).orElse(0);
    Place place = Place.line(line + 1, mark.map(Mark::getColumn).orElse(0) + 1);
    boolean tab = text.lines().skip(line).findFirst().orElse("").matches("\\s*\\t.*");
    return OfficeFileException.of(
        "malformed",
        place.indonesian()
            + (tab
                ? ": diharapkan spasi di awal baris, ditemukan tab. Ganti setiap tab dengan dua"
                    + " spasi."
                : ": diharapkan susunan YAML seperti templat, ditemukan yang lain. Periksa"
                    + " jarak di awal baris, titik"
                    + " dua, dan tanda kutip di sini atau di baris sebelumnya."),
        place.english()
            + (tab
                ? ": expected spaces at the beginning of the line, found a tab. Replace each"
                    + " tab by two spaces."
                : ": expected YAML as in the template, found something else. Check the"
                    + " indentation, the colon and the"
                    + " quotes here or in the line before."),
        null);
  }

  private static Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> Place.line(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.FILE);
  }

  private static String text(byte[] file) {
    boolean wide =
        file.length > 1 && ((file[0] == -1 && file[1] == -2) || (file[0] == -2 && file[1] == -1));
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString();
      if (!wide && text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException e) {
      throw encoding(e);
    }
    throw encoding(null);
  }

  private static OfficeFileException encoding(@Nullable CharacterCodingException cause) {
    return OfficeFileException.of(
        "encoding",
        "Diharapkan berkas UTF-8, ditemukan penyandian lain. Di Notepad: Save As, Encoding: UTF-8.",
        "A file in UTF-8 is expected, found another encoding. In Notepad: Save As, Encoding: UTF-8.",
        cause);
  }
}
