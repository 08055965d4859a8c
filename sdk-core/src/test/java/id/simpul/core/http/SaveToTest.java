package id.simpul.core.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveToTest {

  @TempDir Path folder;

  private static Response answer(int status, String body) {
    return Response.of(status, Headers.none(), body.getBytes(UTF_8));
  }

  @Test
  void body_standsInTheFile_andNothingBesideIt() throws IOException {
    Path target = folder.resolve("arsip.txt");

    answer(200, "isi").saveTo(target);

    assertThat(target).hasContent("isi");
    assertThat(folder).isDirectoryContaining(target::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void fileThatIsThere_isReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("arsip.txt"), "lama, dan lebih panjang");

    answer(200, "baru").saveTo(target);

    assertThat(target).hasContent("baru");
  }

  @Test
  void bodyThatBreaksOff_leavesTheOldFile_andNothingHalf() throws IOException {
    Path target = Files.writeString(folder.resolve("arsip.txt"), "lama");
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(100_000);
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  RawServer.write(out, head);
                  connection.close();
                });
        ResilientTransport transport = Patient.client().build()) {
      Response response = transport.send(Request.get(server.url("/arsip")));

      assertThatThrownBy(() -> response.saveTo(target)).isInstanceOf(ConnectionLostException.class);
    }
    assertThat(target).hasContent("lama");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void bodyOfAnotherTransportThatBreaksOff_isTheConnectionsFailure() {
    InputStream broken = new BrokenStream(10);

    assertThatThrownBy(
            () -> Response.of(200, Headers.none(), broken).saveTo(folder.resolve("arsip.txt")))
        .isInstanceOf(ConnectionLostException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folderThatIsNotThere_isRefused_andTheResponseClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream body =
        new ByteArrayInputStream(new byte[9]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    NotSavedException e =
        catchThrowableOfType(
            NotSavedException.class,
            () -> Response.of(200, Headers.none(), body).saveTo(folder.resolve("tiada/arsip.txt")));

    assertThat(e.code()).isEqualTo("response.not-saved");
    assertThat(e).hasMessageContaining("is as it was").hasMessageNotContaining("tiada");
    assertThat(e.getCause()).isNotNull();
    assertThat(closed).isTrue();
  }

  @Test
  void targetThatIsAFolder_isRefused_andKept() throws IOException {
    Path target = Files.createDirectory(folder.resolve("arsip"));

    assertThatThrownBy(() -> answer(200, "isi").saveTo(target))
        .isInstanceOf(NotSavedException.class);
    assertThat(target).isEmptyDirectory();
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void answerWithoutABody_leavesTheGoodFile(int status) throws IOException {
    Path target = Files.writeString(folder.resolve("arsip.txt"), "lama");

    NotSavedException e =
        catchThrowableOfType(NotSavedException.class, () -> answer(status, "").saveTo(target));

    assertThat(e.code()).isEqualTo("response.without-body");
    assertThat(target).hasContent("lama");
  }
}
