package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables in the jar, held against the lists of the ministry and of Statistics Indonesia. */
class RegionTableTest {

  /** The list of Statistics Indonesia is older than the division of Papua in 2022. */
  private static final List<String> DIVIDED = List.of("91", "92", "93", "94", "95", "96");

  @Test
  void everyRegionOfTheMinistry_isKnown_andNamed() throws IOException {
    Map<String, String> all = ministry();

    assertThat(all).hasSize(91_599);
    assertThat(all.keySet()).allMatch(code -> RegionCode.kemendagri(code).isKnown());
    assertThat(all.keySet().stream().filter(code -> code.length() <= 5))
        .hasSize(38 + 514)
        .allSatisfy(
            code ->
                assertThat(plain(RegionCode.kemendagri(code).nameOn(LocalDate.of(2024, 1, 1))))
                    .isEqualTo(plain(all.get(code))));
  }

  @Test
  void everyCity_isTranslatedBothWays_asStatisticsIndonesiaSays() throws IOException {
    List<String[]> pairs = bridge();

    assertThat(pairs).hasSize(514);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              RegionCode bps = RegionCode.bps(pair[0]);
              RegionCode kemendagri = bps.in(RegionScheme.KEMENDAGRI).orElseThrow();
              assertThat(kemendagri.in(RegionScheme.BPS)).contains(bps);
              if (!DIVIDED.contains(pair[2].substring(0, 2))) {
                assertThat(kemendagri).isEqualTo(RegionCode.kemendagri(pair[2]));
              }
            });
    assertThat(pairs.stream().filter(pair -> !pair[0].equals(pair[2]))).hasSize(199);
  }

  @Test
  void merauke_liesInTheProvinceOfToday_whateverItsOldNumber() {
    RegionCode merauke = RegionCode.bps("9401").in(RegionScheme.KEMENDAGRI).orElseThrow();

    assertThat(merauke).isEqualTo(RegionCode.kemendagri("93.01"));
    assertThat(merauke.province().name()).map(name -> name.in("en")).contains("South Papua");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "32.80", "32.76.12", "32.76.01.1001", "32.76.06.1000", "99.01"})
  void regionThatThereIsNot_isNotKnown(String code) {
    assertThat(RegionCode.kemendagri(code).isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3276", "3276010", "3276010001", "32"})
  void bpsCodes_areKnownByTheirCity(String code) {
    assertThat(RegionCode.bps(code).isKnown()).isTrue();
    assertThat(RegionCode.bps("99" + code.substring(2)).isKnown()).isFalse();
  }

  @Test
  void jakarta_hasTheNameOfTheDay() {
    RegionCode jakarta = RegionCode.kemendagri("31");

    assertThat(plain(jakarta.nameOn(LocalDate.of(2024, 4, 24)))).contains("IBUKOTA");
    assertThat(plain(jakarta.nameOn(LocalDate.of(2024, 4, 25)))).doesNotContain("IBUKOTA");
    assertThat(jakarta.name()).isEqualTo(jakarta.nameOn(LocalDate.of(2030, 1, 1)));
    assertThat(RegionCode.kemendagri("32.76.06.1001").name()).isEmpty();
  }

  private static String plain(Optional<LocalizedText> name) {
    return plain(name.map(text -> text.in("id")).orElse("without a name"));
  }

  private static String plain(String name) {
    return name.replace("Administrasi ", "").toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> ministry() throws IOException {
    return lines("wilayah-kemendagri-2025.csv").stream()
        .map(line -> line.split(",", 2))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].replace("\"", "")));
  }

  private static List<String[]> bridge() throws IOException {
    return lines("bridging-bps-kemendagri-kabkota.csv").stream()
        .map(line -> line.split(","))
        .toList();
  }

  private static List<String> lines(String file) throws IOException {
    Path path = SharedData.file("regions/" + file);
    List<String> lines = Files.readAllLines(path);
    return lines.subList(1, lines.size());
  }
}
