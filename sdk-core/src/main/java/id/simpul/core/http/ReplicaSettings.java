package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.settings.SettingsReader;
import id.simpul.core.settings.WrongSettingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings that name base URLs of one provider: one key for each, by a name of one's choice.
 */
final class ReplicaSettings {

  private static final String PREFIX = HttpSettings.PREFIX + "replicas.";
  private static final Pattern KEY = Pattern.compile(Pattern.quote(PREFIX) + "[a-z0-9-]{1,64}");

  private static final LocalizedText BASE_URLS =
      LocalizedText.of(
          "dua atau lebih URL dasar https, dipisah koma, masing-masing di host sendiri, tanpa kata"
              + " sandi",
          "two or more https base URLs, separated by commas, each on a host of its own, without a"
              + " password");

  /** As it stands in the guide: the name is the operator's. */
  static final HttpSetting ANY =
      new HttpSetting(
          PREFIX + "<name>",
          BASE_URLS,
          PolicySettings.NO_BOUND,
          LocalizedText.of(
              "alamat satu penyedia yang jawabannya sama, sehingga permintaan boleh ke yang mana"
                  + " saja",
              "addresses of one provider that answer alike, so that a request may go to any"),
          (reader, key, chosen) -> chosen.replicas.forEach(name -> say(reader, name, chosen)));

  private ReplicaSettings() {}

  /** Those of the keys that are such settings. */
  static List<String> among(Map<String, String> settings) {
    return settings.keySet().stream().filter(key -> KEY.matcher(key).matches()).sorted().toList();
  }

  private static void say(SettingsReader reader, String key, HttpSetting.Chosen chosen) {
    String[] urls =
        reader
            .value(key, BASE_URLS, text -> split(key, text))
            .orElseThrow(() -> WrongSettingException.missing(key, BASE_URLS));
    ResilientTransportBuilder client = chosen.client;
    reader.value(
        key,
        BASE_URLS,
        text -> {
          List<List<BaseUrl>> all = new ArrayList<>(client.replicas);
          all.add(Arrays.stream(urls).map(BaseUrl::parse).toList());
          return Replicas.checked(all, client.plainHttp);
        });
    client.interchangeable(urls);
  }

  private static String[] split(String key, String text) {
    if (text.indexOf('@') >= 0) {
      // What stands before it may be a password.
      throw WrongSettingException.wrongSecret(key, BASE_URLS, null);
    }
    return text.split("\\s*,\\s*");
  }
}
