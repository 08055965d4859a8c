package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.Severity;
import id.simpul.catalog.ValidationRule;
import id.simpul.catalog.office.OfficeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} is written from the rules themselves. Run with {@code
 * -Dsimpul.docs.update=true} to write it anew.
 */
class RulesPageTest {

  private static final Path PAGE = ProjectRoot.PATH.resolve("docs/rules.md");

  private static final String HEAD =
      """
      # What is asked of a description

      Written from the rules in `simpul-catalog`; `CatalogValidator.rules()` gives the same list to a program. *Structure* is refused, *codes* is accepted and
      shown, *completeness* counts when descriptions are scored. Ids never change.

      *Ditulis dari aturan di `simpul-catalog`. Structure: ditolak. Codes: diterima dan ditunjukkan. Completeness: dihitung dalam nilai kelengkapan.*
      """;

  private static final String OFFICE =
      """

      # What is asked of an office file

      Written from the rules in `simpul-catalog-office` (`OfficeReader.rules()`). A fault of *structure* sets its service aside; the others are read.

      *Ditulis dari aturan di `simpul-catalog-office`. Structure: layanannya disisihkan, yang lain tetap dibaca. Codes: ditunjukkan.*
      """;

  @Test
  void page_saysEveryRule_asTheCodeDoes() throws IOException {
    String page = page();
    if (Boolean.getBoolean("simpul.docs.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(ProjectRoot.read(PAGE)).isEqualTo(page);
    assertThat(Stream.concat(CatalogValidator.rules().stream(), OfficeReader.rules().stream()))
        .extracting(ValidationRule::id)
        .doesNotHaveDuplicates();
  }

  private static String page() {
    return HEAD + tables(CatalogValidator.rules()) + OFFICE + tables(OfficeReader.rules());
  }

  private static String tables(List<ValidationRule> rules) {
    StringBuilder page = new StringBuilder();
    for (Severity severity : Severity.values()) {
      if (rules.stream().noneMatch(rule -> rule.severity() == severity)) {
        continue;
      }
      page.append("\n## ").append(severity.name().charAt(0));
      page.append(severity.name().substring(1).toLowerCase(Locale.ROOT));
      page.append("\n\n| rule | asks | yang diminta |\n|---|---|---|\n");
      for (ValidationRule rule : rules) {
        if (rule.severity() == severity) {
          page.append("| `").append(rule.id()).append("` | ").append(rule.asks().in("en"));
          page.append(" | ").append(rule.asks().in("id")).append(" |\n");
        }
      }
    }
    return page.toString();
  }
}
