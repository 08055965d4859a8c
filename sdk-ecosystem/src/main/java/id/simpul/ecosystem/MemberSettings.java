package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.settings.WrongSettingException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings {@code simpul.member.<id>.*} that spell one member out. */
final class MemberSettings {

  static final List<String> NAMES =
      List.of(
          "base-url",
          "issuer",
          "origins",
          "iri-prefixes",
          "assurance-ceiling",
          "grant-types",
          "name");

  static final String PREFIX = "simpul.member.";
  private static final LocalizedText ADDRESS =
      LocalizedText.of(
          "alamat https dengan huruf kecil, seperti https://sso.depok.example",
          "an https address in lower case, such as https://sso.depok.example");
  private static final LocalizedText ORIGINS =
      LocalizedText.of(
          "origin tanpa path, dipisah koma, seperti https://api.depok.example",
          "origins without a path, separated by commas, such as https://api.depok.example");
  private static final LocalizedText PREFIXES =
      LocalizedText.of(
          "awal IRI sampai '/' atau '#', dipisah koma, seperti https://depok.example/layanan/",
          "beginnings of IRIs up to '/' or '#', separated by commas, such as"
              + " https://depok.example/layanan/");
  private static final LocalizedText CEILING =
      LocalizedText.of("low, substantial atau high", "low, substantial or high");
  private static final LocalizedText GRANTS =
      LocalizedText.of(
          "token-exchange, jwt-bearer, atau keduanya dipisah koma",
          "token-exchange, jwt-bearer, or both separated by a comma");
  private static final LocalizedText ID =
      LocalizedText.of(
          "simpul.member.<id>.* dengan id huruf kecil, seperti kota-depok",
          "simpul.member.<id>.* with an id in lower case, such as kota-depok");

  private final String id;
  private final Map<String, String> values = new TreeMap<>();

  private MemberSettings(String id) {
    this.id = id;
  }

  /** Takes what spells members out away from the settings. */
  static Map<String, MemberSettings> taken(Map<String, String> settings) {
    Map<String, MemberSettings> members = new TreeMap<>();
    for (Iterator<Map.Entry<String, String>> it = settings.entrySet().iterator(); it.hasNext(); ) {
      Map.Entry<String, String> setting = it.next();
      int dot = setting.getKey().lastIndexOf('.');
      String name = setting.getKey().substring(dot + 1);
      if (setting.getKey().startsWith(PREFIX) && dot > PREFIX.length() && NAMES.contains(name)) {
        String id = setting.getKey().substring(PREFIX.length(), dot);
        members.computeIfAbsent(id, MemberSettings::new).values.put(name, setting.getValue());
        it.remove();
      }
    }
    return members;
  }

  Member member() {
    Member.Builder member = began();
    understand("base-url", ADDRESS, member::baseUrl);
    understand("issuer", ADDRESS, member::issuer);
    understand("iri-prefixes", PREFIXES, text -> member.iriPrefixes(split(text)));
    if (values.containsKey("origins")) {
      understand("origins", ORIGINS, text -> member.ownedOrigins(split(text)));
    }
    if (values.containsKey("assurance-ceiling")) {
      understand(
          "assurance-ceiling",
          CEILING,
          text -> member.assuranceCeiling(MemberListFormat.assurance(text)));
    }
    if (values.containsKey("grant-types")) {
      understand(
          "grant-types",
          GRANTS,
          text ->
              member.grantTypes(
                  Arrays.stream(split(text)).map(GrantType::of).toArray(GrantType[]::new)));
    }
    @Nullable String name = values.get("name");
    if (name != null) {
      member.name(LocalizedText.indonesian(name));
    }
    return member.build();
  }

  private Member.Builder began() {
    try {
      return Member.builder(id);
    } catch (IllegalArgumentException e) {
      throw WrongSettingException.wrong(PREFIX + id, id, ID, e);
    }
  }

  /** Says a word of the builder, or which setting it does not understand. */
  private interface Word {
    Object say(String text);
  }

  private void understand(String name, LocalizedText allowed, Word word) {
    String key = PREFIX + id + "." + name;
    String text = values.get(name);
    if (text == null) {
      throw WrongSettingException.missing(key, allowed);
    }
    try {
      word.say(text);
    } catch (IllegalArgumentException e) {
      throw WrongSettingException.wrong(key, text, allowed, e);
    }
  }

  private static String[] split(String text) {
    return text.strip().split("\\s*,\\s*");
  }
}
