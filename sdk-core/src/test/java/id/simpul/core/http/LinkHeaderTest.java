package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Link header fields (RFC 8288), as they come and as somebody might make them up. */
class LinkHeaderTest {

  private static List<String> next(String... fields) {
    return LinkHeader.targets(List.of(fields), "next");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</a>; rel=next",
        "</a>;rel=\"next\"",
        "</a> ; rel = \"last NEXT\"",
        "</a>; rel=\"\\next\"",
        "</b>; rel=prev, </a>; type=\"x, y\"; rel=\"next\"",
        "</b>; rel=https://a.example/rels/x, </a>; rel=next",
        "</a>; title*=UTF-8''%e2; rel=next; media",
        "</b>; title=\"<c>; rel=next\", </a>; rel=next",
        ", ,\t</a>; rel=next,,"
      })
  void usualForms_areUnderstood(String field) {
    assertThat(next(field)).containsExactly("/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "</a>",
        "</a>; rel=prev; rel=next",
        "</a>; rel=next-archive",
        "</a>; rel=\"next",
        "</a>; rel=\"next\\",
        "</a>; rel=\"x\" rel=next",
        "</a; rel=next",
        "/a>; rel=next",
        "</a>; =next",
        "</a>; rel=next; anchor=\"/other\"",
        "</a>; rev=next",
        "</a>; title=\"; rel=next\"",
        "</a>, rel=next",
        "x</a>; rel=next",
        "</b>; rel=\"prev, </a>; rel=next",
        "</a>; rel=next x"
      })
  void othersAreNoLinks(String field) {
    assertThat(next(field)).isEmpty();
  }

  @Test
  void severalFields_areOneList_andABrokenOneHidesNoOther() {
    assertThat(next("</b>; rel=prev", "</a>; rel=next", "</c>; rel=next"))
        .containsExactly("/a", "/c");
    assertThat(next("</b>; rel=\"", "</a>; rel=next")).containsExactly("/a");
  }

  @Test
  void hugeFields_areReadInNoTime_orNotAtAll() {
    assertThat(next("</a>; rel=next" + "; x=\"y\"".repeat(8_000))).containsExactly("/a");
    assertThat(next("</a>; rel=next" + "; x=\"y\"".repeat(1_500_000))).isEmpty();
    assertThat(next("<".repeat(60_000))).isEmpty();
    assertThat(next("</a>; rel=\"" + " ".repeat(60_000) + "next\"")).containsExactly("/a");
    assertThat(next("<>;".repeat(20_000))).isEmpty();
  }

  @Test
  void headers_giveTheFirst() {
    Headers headers = Headers.of(Map.of("Link", "</a>; rel=next, </b>; rel=next"));

    assertThat(headers.link("NEXT")).contains("/a");
    assertThat(headers.link("prev")).isEmpty();
    assertThat(Headers.none().link("next")).isEmpty();
  }
}
