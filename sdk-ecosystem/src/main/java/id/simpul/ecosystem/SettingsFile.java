package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.settings.WrongSettingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of a settings file, properties or JSON, under the one prefix. */
final class SettingsFile {

  static final String PREFIX = "simpul.";

  private static final LocalizedText ALLOWED =
      LocalizedText.of(
          "berkas .properties atau .json dalam UTF-8 dengan kunci berawalan '"
              + PREFIX
              + "', tiap kunci satu kali",
          "a .properties or .json file in UTF-8 with keys that begin with '"
              + PREFIX
              + "', each key once");

  private SettingsFile() {}

  /** Keys with their prefix. Other keys of a shared file are none of our business. */
  static Map<String, String> read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return file.toString().endsWith(".json") ? json(text) : properties(text);
    } catch (IOException e) {
      throw WrongSettingException.unreadable(file, ALLOWED, e.getClass().getSimpleName(), e);
    } catch (UnexpectedJsonException | IllegalArgumentException e) {
      // What the parser quotes may be a secret that stands in the wrong place.
      throw WrongSettingException.unreadable(file, ALLOWED, "another form", null);
    }
  }

  private static Map<String, String> properties(String text) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    new OnceOnly(settings).load(new StringReader(text));
    return settings;
  }

  private static Map<String, String> json(String text) throws UnexpectedJsonException {
    Map<String, String> settings = new TreeMap<>();
    StrictJson root = StrictJson.parse(text);
    String name = PREFIX.substring(0, PREFIX.length() - 1);
    if (root.names().contains(name)) {
      flatten(PREFIX, root.object(name).orElseThrow(), settings);
    }
    return settings;
  }

  private static void flatten(String prefix, StrictJson object, Map<String, String> settings)
      throws UnexpectedJsonException {
    for (String name : object.names()) {
      String key = prefix + name;
      if (object.isObject(name)) {
        flatten(key + ".", object.object(name).orElseThrow(), settings);
      } else if (settings.put(key, scalar(object, name)) != null) {
        throw new UnexpectedJsonException("each key once", key, null);
      }
    }
  }

  private static String scalar(StrictJson object, String name) throws UnexpectedJsonException {
    return object.isText(name) ? object.text(name) : String.join(",", object.texts(name));
  }

  /** A key said twice would silently mean the second. */
  private static final class OnceOnly extends Properties {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> settings;

    OnceOnly(Map<String, String> settings) {
      this.settings = settings;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      String name = key.toString();
      if (name.startsWith(PREFIX) && settings.put(name, value.toString().strip()) != null) {
        throw WrongSettingException.wrongSecret(
            name,
            LocalizedText.of("satu kali saja dalam satu berkas", "once only in a file"),
            null);
      }
      return value;
    }
  }
}
