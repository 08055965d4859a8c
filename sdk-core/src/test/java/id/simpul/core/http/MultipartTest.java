package id.simpul.core.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import okhttp3.MultipartReader;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built is read back by OkHttp's reader, which shares no code with the writer. */
class MultipartTest {

  private static final RandomGenerator FIXED = () -> 0x0123456789abcdefL;
  private static final String BOUNDARY = "simpul-0123456789abcdef0123456789abcdef";

  record Seen(String disposition, String type, String content) {}

  @TempDir Path folder;

  private static MultipartBuilder multipart() {
    return Body.multipart().random(FIXED);
  }

  private static byte[] written(Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toByteArray();
  }

  private static List<Seen> read(Body body) throws IOException {
    List<Seen> seen = new ArrayList<>();
    try (MultipartReader reader =
        new MultipartReader(new Buffer().write(written(body)), BOUNDARY)) {
      for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
        seen.add(
            new Seen(
                part.headers().get("Content-Disposition"),
                part.headers().get("Content-Type"),
                part.body().readUtf8()));
      }
    }
    return seen;
  }

  @Test
  void fieldsFilesAndJson_areReadBack_inTheirOrder() throws IOException {
    Path letter = Files.writeString(folder.resolve("surat.txt"), "isi surat");
    Body body =
        multipart()
            .field("jenis", "akta é")
            .part("permohonan", Body.json(Map.of("nomor", 7)))
            .file("berkas", "text/plain", letter)
            .part("foto", "foto.jpg", Body.bytes("image/jpeg", new byte[] {'j'}))
            .build();

    assertThat(body.contentType()).isEqualTo("multipart/form-data; boundary=" + BOUNDARY);
    assertThat(written(body)).asString(UTF_8).startsWith("--" + BOUNDARY + "\r\n");
    assertThat(read(body)).hasSize(4);
    assertThat(read(body).subList(1, 4))
        .containsExactly(
            new Seen("form-data; name=\"permohonan\"", "application/json", "{\"nomor\":7}"),
            new Seen(
                "form-data; name=\"berkas\"; filename=\"surat.txt\"", "text/plain", "isi surat"),
            new Seen("form-data; name=\"foto\"; filename=\"foto.jpg\"", "image/jpeg", "j"));
  }

  @Test
  void field_hasNoTypeOfItsOwn_andStaysAsItIs() throws IOException {
    assertThat(read(multipart().field("nama", "Siti é\r\n\"x\"").build()))
        .containsExactly(new Seen("form-data; name=\"nama\"", null, "Siti é\r\n\"x\""));
  }

  @Test
  void quotesInNames_areEncoded_soThatNoParameterIsSmuggledIn() throws IOException {
    Body body =
        multipart().part("a\"; filename=\"x", "b\"; name=\"admin", Body.text("isi")).build();

    assertThat(read(body).get(0).disposition())
        .isEqualTo("form-data; name=\"a%22; filename=%22x\"; filename=\"b%22; name=%22admin\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\r\nX-Evil: 1",
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\u0085b",
        "a\u2028b",
        "tail\\",
      })
  void nameThatReadersDisagreeAbout_isRefused_andNotRepeated(String name) {
    assertThatThrownBy(() -> multipart().field(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Give a plain name")
        .message()
        .doesNotContain("Evil");
    assertThatThrownBy(() -> multipart().part("a", name, Body.text("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../etc/passwd", "/etc/passwd", "a/b"})
  void pathInAFileName_isRefused(String name) {
    assertThatThrownBy(() -> multipart().part("a", name, Body.text("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a path");
  }

  @Test
  void typeWithALineBreak_isRefused_whenThePartIsAdded() {
    assertThatThrownBy(() -> multipart().part("a", Body.bytes("text/plain\r\nX: 1", new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void length_isKnown_whenThatOfEveryPartIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "é".repeat(1000));
    Body known =
        multipart()
            .field("é", "é")
            .file("f", "text/plain", file)
            .part("s", "ü.bin", Body.stream("a/b", 3, () -> new ByteArrayInputStream(new byte[3])))
            .build();
    Body unknown =
        multipart().part("s", Body.stream("a/b", new ByteArrayInputStream(new byte[3]))).build();

    assertThat(known.length()).hasValue(written(known).length);
    assertThat(unknown.length()).isEmpty();
  }

  @Test
  void lengthOfJson_isKnown_onceTheCallHasBegun() throws IOException {
    Body body = multipart().part("json", Body.json(Map.of("a", 1))).build();

    assertThat(body.length()).isEmpty();
    Body settled = UnsettledBody.settle(body, JsonCodec.STANDARD);
    assertThat(settled.length()).hasValue(written(settled).length);
    assertThat(settled.contentType()).isEqualTo(body.contentType());
  }

  @Test
  void replayable_onlyIfEveryPartIs() {
    Body again = Body.stream("a/b", () -> new ByteArrayInputStream(new byte[1]));
    Body once = Body.stream("a/b", new ByteArrayInputStream(new byte[1]));

    assertThat(multipart().field("a", "b").part("s", again).build().replayable()).isTrue();
    assertThat(multipart().field("a", "b").part("s", once).build().replayable()).isFalse();
  }

  @Test
  void partsThatLieInOppositeWays_areNotSent() {
    Body longer = Body.stream("a/b", 1, () -> new ByteArrayInputStream(new byte[2]));
    Body shorter = Body.stream("a/b", 2, () -> new ByteArrayInputStream(new byte[1]));

    assertThatThrownBy(() -> written(multipart().part("a", longer).part("b", shorter).build()))
        .isInstanceOf(ChangedBodyException.class);
    assertThatThrownBy(() -> written(multipart().part("b", shorter).part("a", longer).build()))
        .isInstanceOf(ChangedBodyException.class);
  }

  @Test
  void boundary_isAnotherOneEachTime_unlessTheRandomnessIsFixed() {
    assertThat(Body.multipart().field("a", "b").build().contentType())
        .matches("multipart/form-data; boundary=simpul-[0-9a-f]{32}")
        .isNotEqualTo(Body.multipart().field("a", "b").build().contentType());
  }

  @Test
  void nothing_isNoMultipart() {
    assertThatThrownBy(() -> multipart().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one part");
  }
}
