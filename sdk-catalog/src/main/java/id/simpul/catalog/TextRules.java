package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Rules about texts: that they say something, and in which language. */
final class TextRules {

  /** BCP 47, as far as its shape goes. */
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private final List<Finding> findings;

  TextRules(List<Finding> findings) {
    this.findings = findings;
  }

  void check(PublicService service, String path) {
    text(service.title(), path + "/title");
    findings.addAll(titles(service.title(), path + "/title"));
    if (service.description().isEmpty()) {
      findings.add(
          Finding.of(
              Rules.DESCRIPTION_MISSING,
              path + "/description",
              "Layanan belum diuraikan. Tambahkan dct:description (di Java: description(..)).",
              "The service is not described. Add dct:description (in Java: description(..))."));
    }
    service.description().ifPresent(text -> text(text, path + "/description"));
    service
        .competentAuthority()
        .name()
        .ifPresent(text -> text(text, path + "/competentAuthorities/0/name"));
    service.keywords().ifPresent(text -> text(text, path + "/keywords"));
    delivery(service.delivery(), path);
    named(service.inputs(), path + "/inputs");
    named(service.evidence(), path + "/evidence");
    named(service.rules(), path + "/rules");
    named(service.legalResources(), path + "/legalResources");
    named(service.lifeEvents(), path + "/lifeEvents");
    for (int i = 0; i < service.situations().size(); i++) {
      Situation situation = service.situations().get(i);
      String at = path + "/situations/" + i;
      text(situation.name(), at + "/name");
      situation.description().ifPresent(text -> text(text, at + "/description"));
      delivery(situation.delivery(), at);
    }
    service
        .standard()
        .ifPresent(said -> said.texts().values().forEach(t -> text(t, path + "/standard")));
  }

  /** What a catalogue says of itself. */
  void check(Catalog catalog) {
    catalog.title().ifPresent(text -> text(text, "/title"));
    catalog.description().ifPresent(text -> text(text, "/description"));
    catalog.publisher().name().ifPresent(text -> text(text, "/publisher/name"));
  }

  private void delivery(Delivery said, String path) {
    named(said.requirements(), path + "/requirements");
    named(said.outputs(), path + "/outputs");
    each(said.costs(), path + "/costs", Cost::description);
    each(said.fines(), path + "/fines", fine -> Optional.of(fine.description()));
    each(said.applicants(), path + "/applicants", Applicant::condition);
    each(said.channels(), path + "/channels", Channel::description);
    for (int i = 0; i < said.channels().size(); i++) {
      named(said.channels().get(i).servicePoints(), path + "/channels/" + i + "/servicePoints");
    }
  }

  private void named(List<? extends NamedPart> parts, String path) {
    for (int i = 0; i < parts.size(); i++) {
      text(parts.get(i).name(), path + "/" + i + "/name");
      Optional<LocalizedText> description = parts.get(i).description();
      if (description.isPresent()) {
        text(description.get(), path + "/" + i + "/description");
      }
    }
  }

  private <T> void each(
      List<T> parts, String path, Function<T, Optional<LocalizedText>> description) {
    for (int i = 0; i < parts.size(); i++) {
      Optional<LocalizedText> text = description.apply(parts.get(i));
      if (text.isPresent()) {
        text(text.get(), path + "/" + i + "/description");
      }
    }
  }

  private void text(LocalizedText text, String path) {
    text.forEach((tag, value) -> text(tag, value, path));
  }

  private void text(String tag, String value, String path) {
    if (value.isBlank()) {
      findings.add(
          Finding.of(
              Rules.TEXT_BLANK,
              path,
              "Teks kosong" + in(tag, " dalam bahasa ") + ". Isi atau hapus.",
              "A text is blank" + in(tag, " in language ") + ". Fill it in or remove it."));
    }
    if (!tag.isEmpty() && !isTag(tag)) {
      findings.add(
          Finding.of(
              Rules.TEXT_LANGUAGE,
              path,
              "Tanda bahasa '"
                  + Findings.shortened(tag)
                  + "' tidak dikenal. Tulis seperti 'id' atau 'en'.",
              "The language tag '"
                  + Findings.shortened(tag)
                  + "' is unknown. Write it like 'id' or 'en'."));
    }
    hidden(value, path);
  }

  private static boolean isTag(String tag) {
    boolean plain = tag.length() == 2 && isLetter(tag.charAt(0)) && isLetter(tag.charAt(1));
    return plain || (tag.length() <= 35 && TAG.matcher(tag).matches());
  }

  private static boolean isLetter(char sign) {
    return sign >= 'a' && sign <= 'z';
  }

  private void hidden(String text, String path) {
    if (HiddenSigns.isPlain(text)) {
      return;
    }
    OptionalInt turning = HiddenSigns.turning(text);
    if (turning.isPresent()) {
      findings.add(turned(turning.getAsInt(), path));
    }
    OptionalInt unseen = HiddenSigns.unseen(text);
    if (unseen.isPresent()) {
      String sign = HiddenSigns.name(unseen.getAsInt());
      findings.add(
          Finding.of(
              Rules.TEXT_UNSEEN,
              path,
              "Teks memuat tanda yang tidak terlihat (" + sign + "). Hapus tanda itu.",
              "The text holds a sign that nobody sees (" + sign + "). Remove it."));
    }
  }

  /** A sign that disguises what is written. */
  static Finding turned(int sign, String path) {
    String name = HiddenSigns.name(sign);
    return Finding.of(
        Rules.TEXT_DIRECTION,
        path,
        "Teks memuat tanda kendali atau pembalik arah (" + name + "). Hapus tanda itu.",
        "The text holds a sign that controls or turns the writing (" + name + "). Remove it.");
  }

  /**
   * Two titles in one language: two services with one id were merged, or somebody said it twice.
   */
  static List<Finding> titles(LocalizedText title, String path) {
    List<Finding> twice = new ArrayList<>();
    for (String tag : title.languages()) {
      int said = title.values(tag).size();
      if (said > 1) {
        twice.add(
            Finding.of(
                Rules.TITLE_TWICE,
                path,
                "Ada "
                    + said
                    + " judul dalam bahasa '"
                    + tag
                    + "': "
                    + title.in(tag)
                    + ", ... Sisakan satu.",
                "There are "
                    + said
                    + " titles in '"
                    + tag
                    + "': "
                    + title.in(tag)
                    + ", ... Keep one."));
      }
    }
    return twice;
  }

  private static String in(String tag, String words) {
    return tag.isEmpty() ? "" : words + "'" + tag + "'";
  }
}
