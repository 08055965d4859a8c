package id.simpul.catalog.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

  private static final Stems BARE = new Stems(Map.of(), Set.of());

  @ParameterizedTest
  @CsvSource({
    "menebang, penebangan",
    "memukul, pukul",
    "menulis, tulis",
    "mengurus, ngurus",
    "menyewa, sewa",
    "pemasangan, pasang",
    "berlangganan, langganan",
    "diperbaiki, perbaikan",
    "ngambilin, ambil"
  })
  void wordsOfOneRoot_meet_withoutADictionary(String one, String other) {
    assertThat(BARE.of(one)).containsAnyElementsOf(BARE.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "penduduk, kependudukan",
    "izin, perizinan",
    "keluarga, kekeluargaan",
    "kendaraan, pengendara"
  })
  void protectedWords_meet_whereAffixesMislead(String one, String other) throws IOException {
    Stems stems = ours();

    assertThat(stems.of(one)).isEqualTo(stems.of(other)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"nambah, tambah", "masang, pasang", "ktpnye, ktp", "airnya, air"})
  void spokenForms_areTheirRoots_whereTheseAreKnown(String spoken, String root) {
    Stems stems = new Stems(Map.of(), Set.of("tambah", "pasang", "ktp", "air", "nada"));

    assertThat(stems.of(spoken)).containsExactly(root);
    assertThat(stems.of("nada")).containsExactly("nada");
  }

  @Test
  void birthAndDeath_stayApart() throws IOException {
    assertThat(ours().of("kelahiran")).doesNotContainAnyElementsOf(ours().of("kematian"));
  }

  private static Stems ours() throws IOException {
    try (InputStream in = SearchLanguage.class.getResourceAsStream("words/umum.txt")) {
      List<WordFile.Line> lines =
          WordFile.read("umum.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new Dictionary(lines).stems();
    }
  }
}
