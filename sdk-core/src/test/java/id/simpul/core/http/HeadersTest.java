package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

  private static final Headers TWO_OF_A = Headers.none().adding("A", "1").adding("a", "2");

  @Test
  void names_areSortedWithoutRegardToCase_andStandAsFirstGiven() {
    Headers headers = Headers.none().with("b", "1").with("C", "2").with("A", "3").with("B", "4");

    assertThat(headers.names()).containsExactly("A", "b", "C");
    assertThat(headers.names().contains("c")).isTrue();
    assertThat(headers).hasToString("[A, b, C]");
    assertThat(headers.all("B")).containsExactly("4");
  }

  @Test
  void with_replacesEveryValue_andAddingKeepsTheirOrder() {
    assertThat(TWO_OF_A.all("a")).containsExactly("1", "2");
    assertThat(TWO_OF_A.first("a")).contains("1");
    assertThat(TWO_OF_A.adding("A", "3").all("A")).containsExactly("1", "2", "3");
    assertThat(TWO_OF_A.with("a", "3").all("A")).containsExactly("3");
    assertThat(TWO_OF_A.with("a", "3").names()).containsExactly("A");
  }

  @Test
  void aChange_leavesTheOriginalAndTheNeighboursAlone() {
    Headers before = Headers.none().with("A", "1").with("M", "2").with("Z", "3");

    Headers after = before.with("m", "9").adding("N", "4").with("0", "0");

    assertThat(before.names()).containsExactly("A", "M", "Z");
    assertThat(before.first("M")).contains("2");
    assertThat(pairs(after)).containsExactly("0=0", "A=1", "M=9", "N=4", "Z=3");
  }

  @Test
  void without_takesAllValuesOfOneFieldAway_andNothingElse() {
    Headers headers = TWO_OF_A.with("B", "3").with("0", "4");

    assertThat(pairs(headers.without("a"))).containsExactly("0=4", "B=3");
    assertThat(pairs(headers.without("B"))).containsExactly("0=4", "A=1", "A=2");
    assertThat(headers.without("missing")).isEqualTo(headers);
    assertThat(TWO_OF_A.without("A")).isEqualTo(Headers.none());
  }

  @Test
  void everyPlace_isFound_howeverManyFieldsThereAre() {
    for (int size = 0; size < 20; size++) {
      Headers headers = Headers.none();
      for (int i = size; i > 0; i--) {
        headers = headers.with("X-" + (char) ('A' + i), "v" + i);
      }
      for (int i = 1; i <= size; i++) {
        assertThat(headers.first("x-" + (char) ('a' + i))).contains("v" + i);
      }
      assertThat(headers.first("X-A")).isEmpty();
      assertThat(headers.first("X-~")).isEmpty();
      assertThat(headers.all("missing")).isEmpty();
      assertThat(headers.names()).hasSize(size);
    }
  }

  @Test
  void equality_disregardsTheCaseOfNames_butNotOfValuesNorTheirOrder() {
    Headers same = Headers.none().adding("a", "1").adding("A", "2");

    assertThat(same).isEqualTo(TWO_OF_A).hasSameHashCodeAs(TWO_OF_A);
    assertThat(Headers.of(Map.of("A", "x"))).isNotEqualTo(Headers.of(Map.of("A", "X")));
    assertThat(Headers.none().adding("A", "2").adding("A", "1")).isNotEqualTo(TWO_OF_A);
    assertThat(Headers.none().with("A", "1")).isNotEqualTo(TWO_OF_A);
    assertThat(Headers.none().with("A", "1")).isNotEqualTo(Headers.none().with("B", "1"));
  }

  @Test
  void received_keepsWhatTheSenderDid_alsoANameInTwoSpellings() {
    Map<String, List<String>> message = new LinkedHashMap<>();
    message.put("x y", List.of("é", " 2 "));
    message.put("Authorization", List.of("one"));
    message.put("authorization", List.of("two"));
    message.put("Accept", List.of());

    Headers headers = Headers.received(message);

    assertThat(headers.all("x y")).containsExactly("é", " 2 ");
    assertThat(headers.all("AUTHORIZATION")).containsExactly("one", "two");
    assertThat(headers.names()).containsExactly("Authorization", "x y");
  }

  @Test
  void receivedFromALibrary_isSorted_andValuesOfOneNameKeepTheirOrder() {
    List<String> names = List.of("x", "Vary", "ETag", "vary");
    List<String> values = List.of("1", "a", "2", "b");

    Headers headers = Headers.received(4, names::get, values::get);

    assertThat(pairs(headers)).containsExactly("ETag=2", "Vary=a", "vary=b", "x=1");
    assertThat(headers.all("VARY")).containsExactly("a", "b");
  }

  @Test
  void whatIsHandedOut_cannotBeChanged() {
    assertThatThrownBy(() -> TWO_OF_A.names().remove("A"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TWO_OF_A.all("A").remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TWO_OF_A.first(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Headers.none().with("A", null))
        .isInstanceOf(NullPointerException.class);
  }

  private static List<String> pairs(Headers headers) {
    List<String> pairs = new ArrayList<>();
    headers.forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs;
  }
}
