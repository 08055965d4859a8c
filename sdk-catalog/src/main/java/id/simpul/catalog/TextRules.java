package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
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
    each(service.requirements(), path + "/requirements", Requirement::name);
    each(service.outputs(), path + "/outputs", Output::name);
    each(service.rules(), path + "/rules", Rule::name);
    each(service.situations(), path + "/situations", Situation::name);
    each(service.legalResources(), path + "/legalResources", LegalResource::name);
    each(service.lifeEvents(), path + "/lifeEvents", LifeEvent::name);
  }

  private <T> void each(
      List<T> parts, String path, java.util.function.Function<T, LocalizedText> name) {
    for (int i = 0; i < parts.size(); i++) {
      text(name.apply(parts.get(i)), path + "/" + i + "/name");
    }
  }

  private void text(LocalizedText text, String path) {
    List<String> tags = new ArrayList<>(text.languages());
    tags.add("");
    for (String tag : tags) {
      if (text.values(tag).stream().anyMatch(String::isBlank)) {
        findings.add(
            Finding.of(
                Rules.TEXT_BLANK,
                path,
                "Teks kosong" + in(tag, " dalam bahasa ") + ". Isi atau hapus.",
                "A text is blank" + in(tag, " in language ") + ". Fill it in or remove it."));
      }
      if (!tag.isEmpty() && (!TAG.matcher(tag).matches() || tag.length() > 35)) {
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
    }
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
