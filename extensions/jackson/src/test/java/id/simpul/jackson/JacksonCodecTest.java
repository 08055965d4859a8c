package id.simpul.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.AgencyId;
import id.simpul.core.Nik;
import id.simpul.core.Secret;
import id.simpul.core.http.Body;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.UndecodableBodyException;
import id.simpul.core.http.UnreadableJsonException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonCodecTest {

  private static final String NIK = "3276010101900001";

  record Letter(
      String nomorSurat,
      LocalDate tanggal,
      Instant dibuat,
      Optional<String> catatan,
      Nik pemohon) {}

  record Kept(Map<String, LocalDate> tanggal, Secret kunci) {}

  /** As Spring Boot makes it: modules found, dates as texts, unknown members ignored. */
  private static ObjectMapper likeSpringBoot() {
    return JsonMapper.builder()
        .addModules(new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule())
        .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build();
  }

  private final JacksonCodec codec = JacksonCodec.of(likeSpringBoot());
  private final Letter letter =
      new Letter(
          "470/12",
          LocalDate.of(2026, 11, 24),
          Instant.parse("2026-11-24T03:00:00Z"),
          Optional.of("segera"),
          Nik.parse(NIK));

  private Object read(String json, Class<?> type) {
    return codec.read(json.getBytes(UTF_8), type);
  }

  private static String stack(Throwable e) {
    StringWriter out = new StringWriter();
    e.printStackTrace(new PrintWriter(out));
    return out.toString();
  }

  @Test
  void record_goesThereAndBack_asTheMapperHasIt() {
    String json = new String(codec.write(letter), UTF_8);

    assertThat(json)
        .contains("\"nomor_surat\":\"470/12\"", "\"tanggal\":\"2026-11-24\"")
        .contains("\"pemohon\":\"" + NIK + "\"", "\"catatan\":\"segera\"");
    assertThat(read(json, Letter.class)).isEqualTo(letter);
    assertThat(read("{\"nomor_surat\":\"1\",\"baru\":[1]}", Letter.class))
        .extracting("nomorSurat")
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nomor_surat\":\"1\",\"nomor_surat\":\"2\"}",
        "{\"baru\":{\"a\":1,\"a\":1}}",
        "{} {}",
        "{}]",
        "{",
        "[]",
        "<html>" + NIK + "</html>",
        "{\"tanggal\":\"" + NIK + "\"}",
        "{\"pemohon\":\"327601010190000\"}",
      })
  void otherJson_isRefused_andNotRepeated(String json) {
    assertThatThrownBy(() -> read(json, Letter.class))
        .isInstanceOf(UnreadableJsonException.class)
        .satisfies(e -> assertThat(stack(e)).doesNotContain("32760101"));
  }

  @Test
  void nesting_isRefused_asDeepAsTheMapperAllows() {
    assertThatThrownBy(() -> read("[".repeat(100_000), List.class))
        .isInstanceOf(UnreadableJsonException.class);
    assertThatThrownBy(() -> read("{\"baru\":" + "[".repeat(100_000), Letter.class))
        .isInstanceOf(UnreadableJsonException.class);
  }

  @Test
  void nothing_isNoObject() {
    assertThatThrownBy(() -> read("null", Letter.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void place_isTold_butNoNameOfAMap() {
    assertThatThrownBy(() -> read("{\"tanggal\":{\"Siti\":\"kemarin\"}}", Kept.class))
        .isInstanceOfSatisfying(
            UnreadableJsonException.class, e -> assertThat(e.place()).isEqualTo("/tanggal/*"))
        .satisfies(e -> assertThat(stack(e)).doesNotContain("Siti").doesNotContain("kemarin"));
  }

  @Test
  void secret_isNeverWritten() {
    Object kept = new Kept(Map.of(), Secret.of("rahasia"));

    assertThatThrownBy(() -> codec.write(kept))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(" at /kunci.")
        .satisfies(e -> assertThat(stack(e)).doesNotContain("rahasia"));
  }

  @Test
  void mapperOfTheAgency_isNeitherChangedNorFollowed() {
    ObjectMapper mapper = likeSpringBoot();
    JacksonCodec copied = JacksonCodec.of(mapper);
    Object modules = mapper.getRegisteredModuleIds();

    mapper.setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);

    assertThat(new String(copied.write(letter), UTF_8)).contains("nomor_surat");
    assertThat(mapper.getRegisteredModuleIds()).isEqualTo(modules);
    assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)).isFalse();
  }

  @Test
  void mapperThatCannotBeCopied_isRefused() {
    assertThatThrownBy(() -> JacksonCodec.of(new ObjectMapper() {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Override its copy()");
  }

  record Agency(@JsonProperty("instansi") AgencyId id) {}

  @Test
  void wholeCall_goesThroughTheAgencysMapper() throws IOException {
    AtomicReference<String> sent = new AtomicReference<>("");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          sent.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          byte[] answer = "{\"tanggal\":\"besok\"}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    Request post =
        Request.post("http://127.0.0.1:" + server.getAddress().getPort() + "/permohonan")
            .withBody(Body.json(new Agency(AgencyId.of("kota-depok"))));
    try (ResilientTransport transport =
        ResilientTransport.builder()
            .timeout(Duration.ofMinutes(10))
            .attemptTimeout(Duration.ofMinutes(5))
            .codec(codec)
            .build()) {
      UndecodableBodyException e =
          catchThrowableOfType(
              UndecodableBodyException.class, () -> transport.send(post).as(Letter.class));

      assertThat(sent.get()).isEqualTo("{\"instansi\":\"kota-depok\"}");
      assertThat(e).hasMessageContaining("does not fit at /tanggal.");
      assertThat(stack(e)).doesNotContain("besok");
      assertThat(transport.toString()).contains("Encoding(Jackson");
    } finally {
      server.stop(0);
    }
  }
}
