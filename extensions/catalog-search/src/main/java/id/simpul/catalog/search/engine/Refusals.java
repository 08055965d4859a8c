package id.simpul.catalog.search.engine;

import id.simpul.catalog.Quarantined;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a description, in words. */
final class Refusals {

  private static final int LONGEST = 200;

  private Refusals() {}

  static ServiceIndexException damaged(@Nullable Throwable cause) {
    return refusal(
        "search.index.damaged",
        "Satu uraian layanan di dalam indeks rusak. Isi lagi indeksnya dari salinan katalog.",
        "A description in the index is damaged. Fill the index again from the catalogue copies.",
        cause);
  }

  static ServiceIndexException unreadable(ServiceId service, List<Quarantined> reasons) {
    Set<String> rules = new TreeSet<>();
    reasons.forEach(each -> each.findings().forEach(one -> rules.add(one.ruleId())));
    return refusal(
        "search.service.refused",
        "Layanan "
            + shown(service)
            + " tidak disimpan: ia melanggar "
            + rules
            + ", jadi tidak akan bisa dibaca lagi. Perbaiki uraiannya, atau kirim yang lain tanpa"
            + " layanan ini.",
        "Service "
            + shown(service)
            + " was not written: it breaks "
            + rules
            + ", so it could not be read again. Mend its description, or send the others without"
            + " it.",
        null);
  }

  private static String shown(ServiceId service) {
    String id = service.toString();
    return id.length() <= LONGEST ? id : id.substring(0, LONGEST) + "...";
  }

  private static ServiceIndexException refusal(
      String code, String indonesian, String english, @Nullable Throwable cause) {
    return new ServiceIndexException(
        code, Retryability.NOT_RETRYABLE, LocalizedText.of(indonesian, english), cause);
  }
}
