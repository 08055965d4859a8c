package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServiceIdTest {

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void idsOfOneHash_doNotMakeAMapSlow() {
    Map<ServiceId, Integer> map = new HashMap<>();
    for (int i = 0; i < 65_536; i++) {
      map.put(ServiceId.of("https://x.example/" + ofOneHash(i)), i);
    }
    assertThat(map).hasSize(65_536);
    assertThat(map.keySet().stream().mapToInt(Object::hashCode).distinct().count()).isEqualTo(1);
    assertThat(map).containsEntry(ServiceId.of("https://x.example/" + ofOneHash(4_711)), 4_711);
  }

  @Test
  void order_agreesWithEquality() {
    ServiceId one = ServiceId.of("https://x.example/a");
    assertThat(one).isEqualByComparingTo(ServiceId.of("https://x.example/a"));
    assertThat(one).isLessThan(ServiceId.of("https://x.example/b"));
  }

  /** "Aa" and "BB" have one hash, and so has every row of sixteen of them. */
  private static String ofOneHash(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
