package id.simpul.example.jabodetabek.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columns_areAsWideAsTheirWidestCell() {
    TextTable table = TextTable.of(List.of("a", "b"), List.of(List.of("long", "x")), 40);
    assertThat(table.lines()).containsExactly("a     b", "----  -", "long  x");
  }

  @Test
  void textThatDoesNotFit_isBrokenAtSpaces() {
    TextTable table =
        TextTable.of(List.of("k", "v"), List.of(List.of("1", "one two three four")), 12);
    assertThat(table.lines()).allMatch(line -> line.length() <= 12);
    assertThat(table.lines()).contains("1  one two", "   three");
  }

  @Test
  void aWordLongerThanTheLine_staysWhole() {
    assertThat(TextTable.wrap("https://jakarta.example/layanan", 10))
        .containsExactly("https://jakarta.example/layanan");
  }

  @Test
  void tallRows_areParted() {
    TextTable table =
        TextTable.of(
            List.of("k", "v"), List.of(List.of("1", "a b c d e f g h"), List.of("2", "x")), 11);
    assertThat(table.lines()).contains("");
  }
}
