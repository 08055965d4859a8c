package id.simpul.core.http;

import static id.simpul.core.http.SimulationPage.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the client does to a server in trouble, in simulated time, and that the committed page says
 * so. With {@code -Dsimpul.simulations.update=true} the page is written anew.
 */
class SimulationsTest {

  private static final Path FOLDER = Path.of("..", "docs", "simulations");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final RetryPolicy WITHOUT_BUDGET =
      RetryPolicy.builder().budget(Integer.MAX_VALUE).build();

  private static OutageSimulation simpul() {
    return OutageSimulation.of(
        "Simpul", 100, MINUTE, (world, wire) -> SimulatedCaller.simpul(world, wire, 3, b -> b));
  }

  private static OutageSimulation withoutCircuit() {
    return OutageSimulation.of(
        "Simpul, its circuit switched off: the budget alone",
        100,
        MINUTE,
        (world, wire) ->
            SimulatedCaller.simpul(world, wire, 3, b -> b.circuit(CircuitPolicy.none())));
  }

  private static OutageSimulation withoutBoth() {
    return OutageSimulation.of(
        "Simpul, circuit and budget switched off",
        100,
        MINUTE,
        (world, wire) ->
            SimulatedCaller.simpul(
                world, wire, 3, b -> b.circuit(CircuitPolicy.none()).retry(WITHOUT_BUDGET)));
  }

  private static OutageSimulation naive() {
    return OutageSimulation.of("three tries, 100 ms apart", 100, MINUTE, SimulatedCaller::naive);
  }

  @Test
  void totalOutage_isNotMadeWorse_andNobodyWaitsForNothing() throws IOException {
    OutageSimulation simpul = simpul();
    OutageSimulation bare = withoutBoth();
    OutageSimulation budget = withoutCircuit();
    OutageSimulation naive = naive();

    assertThat(simpul.callsMeanwhile()).isEqualTo(6000);
    assertThat(simpul.amplification()).isLessThanOrEqualTo(1.2);
    assertThat(budget.amplification()).isLessThanOrEqualTo(1.2);
    assertThat(bare.amplification()).isGreaterThan(2.9);
    assertThat(naive.amplification()).isGreaterThan(2.9);
    assertThat(simpul.usualWaitInVain()).isLessThan(Duration.ofMillis(1));
    assertCommitted("outage.md", outagePage(List.of(simpul, budget, bare, naive)));
    assertCommitted("outage.svg", chart(simpul, naive));
  }

  private static String outagePage(List<OutageSimulation> all) {
    return new SimulationPage()
        .text("# A server that is away for a minute")
        .text(
            "A hundred calls a second, spread evenly, to a server that answers within 15 to 25 ms."
                + " From second 30 to second 90 it refuses every connection.")
        .text(
            "Amplification is the number of requests that reach the server for each call made"
                + " meanwhile. The wait is how long a failing call kept its caller, in the middle.")
        .table(
            "| client | calls meanwhile | requests | amplification | most in a second | wait in vain |",
            all.stream()
                .map(
                    one ->
                        row(
                            one.name(),
                            one.callsMeanwhile(),
                            one.requestsMeanwhile(),
                            one.amplification(),
                            one.mostInASecond(),
                            one.usualWaitInVain()))
                .toList())
        .text("![Requests in each second](outage.svg)")
        .text(REGENERATED)
        .markdown();
  }

  private static String chart(OutageSimulation simpul, OutageSimulation naive) {
    return SimulationPage.chart(
        "Requests in each second that reach a server away from second 30 to 90",
        List.of("Simpul", "three tries"),
        List.of(simpul.requestsBySecond(), naive.requestsBySecond()),
        120,
        new String[] {"#0b6e4f", "#c1440e"});
  }

  private static OutageSimulation recovering(Duration length, Duration openAtMost) {
    CircuitPolicy circuit = CircuitPolicy.builder().openAtMost(openAtMost).build();
    return OutageSimulation.of(
        SimulationPage.shown(openAtMost),
        20,
        length,
        (world, wire) -> SimulatedCaller.simpul(world, wire, 3, b -> b.circuit(circuit)));
  }

  @Test
  void serviceReturns_soonerThanTheLongestTimeACircuitIsOpen() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Duration length : List.of(Duration.ofSeconds(10), MINUTE, Duration.ofMinutes(5))) {
      for (Duration openAtMost : List.of(Duration.ofMinutes(5), Duration.ofSeconds(30))) {
        OutageSimulation one = recovering(length, openAtMost);
        assertThat(one.recovery()).isLessThanOrEqualTo(openAtMost);
        rows.add(row(length, one.name(), one.requestsMeanwhile(), one.recovery()));
      }
    }
    assertCommitted(
        "recovery.md",
        new SimulationPage()
            .text("# How soon service is normal again")
            .text(
                "Twenty calls a second to the same server; what changes is how long it is away."
                    + " Recovery is the time from its return to the last call that failed. An open"
                    + " circuit asks again after 5 s, then after twice as long each time, up to a"
                    + " bound, which is how long the end of a long outage may go unnoticed. The"
                    + " default is 30 s: beside 300 s it costs a server that is away a few requests"
                    + " and brings it back minutes sooner."
                    + " `CircuitPolicy.builder().openAtMost(...)` sets another.")
            .table("| away for | open at most | requests meanwhile | recovery |", rows)
            .text(REGENERATED)
            .markdown());
  }

  @Test
  void circuitLeftAsItIs_noticesTheReturnWithinThirtySeconds() {
    OutageSimulation asItComes =
        OutageSimulation.of(
            "default",
            20,
            Duration.ofMinutes(5),
            (world, wire) -> SimulatedCaller.simpul(world, wire, 3, b -> b));
    assertThat(asItComes.recovery()).isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void herdOfAThousandClients_doesNotTrampleAServerThatComesBack() throws IOException {
    HerdSimulation simpul =
        HerdSimulation.of((world, wire, seed) -> SimulatedCaller.simpul(world, wire, seed, b -> b));
    HerdSimulation naive =
        HerdSimulation.of((world, wire, seed) -> SimulatedCaller.naive(world, wire));

    assertThat(simpul.requestsWhileAway()).isLessThan(naive.requestsWhileAway() / 2);
    assertThat(simpul.mostInASecondAfterwards()).isLessThanOrEqualTo(HerdSimulation.CAPACITY);
    assertCommitted(
        "herd.md",
        new SimulationPage()
            .text("# A herd of a thousand clients")
            .text(
                "A thousand clients call a server every four seconds each, 250 requests a second in"
                    + " all. From second 20 to second 50 it refuses every connection; afterwards it"
                    + " serves up to 500 requests a second, and answers 503 to the rest.")
            .table(
                "| clients | requests while away | most in a second while away | most in a second afterwards | nine of ten"
                    + " served after |",
                Stream.of(herd("Simpul", simpul), herd("three tries, 100 ms apart", naive))
                    .toList())
            .text(REGENERATED)
            .markdown());
  }

  private static String herd(String name, HerdSimulation herd) {
    return row(
        name,
        herd.requestsWhileAway(),
        herd.mostInASecondWhileAway(),
        herd.mostInASecondAfterwards(),
        herd.nineOfTenServed());
  }

  @Test
  void readsSlowAtRandom_areRescuedByASecondOne_withinItsBudget() throws IOException {
    ReadsSimulation without = ReadsSimulation.slowAtRandom(b -> b);
    ReadsSimulation with = ReadsSimulation.slowAtRandom(b -> b.hedging(HedgePolicy.ofDefaults()));

    assertThat(without.percentile(99)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(with.percentile(99)).isLessThan(Duration.ofMillis(100));
    assertThat(with.extraPercent()).isLessThanOrEqualTo(5);
    assertCommitted(
        "hedging.md",
        new SimulationPage()
            .text("# Reads that are slow at random")
            .text(
                "A hundred reads a second for two minutes. A read takes 15 to 25 ms, but one in"
                    + " fifty a whole second, whichever it is. With hedging, a read that takes longer"
                    + " than nearly all others is sent a second time, and the first answer counts.")
            .table(
                "| client | p50 | p99 | extra requests, % |",
                List.of(reads("without hedging", without), reads("with hedging", with)))
            .text(REGENERATED)
            .markdown());
  }

  private static String reads(String name, ReadsSimulation reads) {
    return row(name, reads.percentile(50), reads.percentile(99), reads.extraPercent());
  }

  @Test
  void serverThatIsAlwaysSlow_isAvoided_whereOthersAreAsGood() throws IOException {
    int count = 5;
    String[] alike =
        IntStream.range(0, count).mapToObj(ReadsSimulation::baseUrl).toArray(String[]::new);
    ReadsSimulation fixed = ReadsSimulation.oneAlwaysSlow(count, b -> b);
    ReadsSimulation chosen = ReadsSimulation.oneAlwaysSlow(count, b -> b.interchangeable(alike));

    assertThat(fixed.shareOfTheFirst()).isEqualTo(20);
    assertThat(chosen.shareOfTheFirst()).isLessThan(5);
    assertCommitted(
        "endpoints.md",
        new SimulationPage()
            .text("# One of five endpoints is always slow")
            .text(
                "A hundred reads a second for two minutes to a provider with five base URLs. Four"
                    + " answer within 15 to 25 ms, the first after half a second. Calls are addressed"
                    + " to the five in turn; where they are declared interchangeable, the client"
                    + " chooses by how quick each has been.")
            .table(
                "| client | p50 | p95 | p99 | share of the slow one, % |",
                List.of(endpoints("in turn", fixed), endpoints("chosen by latency", chosen)))
            .text(REGENERATED)
            .markdown());
  }

  private static String endpoints(String name, ReadsSimulation reads) {
    return row(
        name,
        reads.percentile(50),
        reads.percentile(95),
        reads.percentile(99),
        reads.shareOfTheFirst());
  }

  private static final String REGENERATED =
      "Seeds are fixed and time is simulated, so the figures are the same on every machine. A test"
          + " holds this page to the code; `mvn -B -ntp -Dfast -pl sdk-core -am test"
          + " -Dtest='SimulationsTest' -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dsimpul.simulations.update=true` writes it anew.";

  private static void assertCommitted(String file, String text) throws IOException {
    Path page = FOLDER.resolve(file);
    if (Boolean.getBoolean("simpul.simulations.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(page, text);
    }
    assertThat(page).hasContent(text);
  }
}
