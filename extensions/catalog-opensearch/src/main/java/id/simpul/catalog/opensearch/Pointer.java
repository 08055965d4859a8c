package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one document that is ever changed: it names the state that is seen. Whoever changes it does
 * so only if nobody else did in between.
 *
 * @param number counts the states
 * @param token tells this state from one that somebody else wanted to be of this number
 * @param words by which files of words everything was written
 * @param sweep what may be cleaned away
 * @param earlier states that are still kept for whoever pages through them, oldest first
 * @param version as the cluster counts its changes
 */
record Pointer(
    long number, String token, String words, Sweep sweep, List<Earlier> earlier, Version version) {

  static final Duration KEPT = Duration.ofMinutes(5);

  /** Documents stay a little longer, so that a search that has begun finds them. */
  private static final Duration CLEANED = KEPT.multipliedBy(2);

  /** More are let go earlier. */
  private static final int MOST_EARLIER = 64;

  private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

  /** As the cluster counts the changes of a document. */
  record Version(long sequence, long term) {}

  /**
   * What writers that died have left behind.
   *
   * @param floor batches that were begun in an earlier state can no longer be committed
   * @param at when it was last thought about
   * @param number of the state at that time, which becomes the floor next time
   */
  record Sweep(long floor, long at, long number) {}

  /**
   * A state that was seen before.
   *
   * @param at when it was replaced, in milliseconds
   * @param dropped the batches that ended with it, and their sizes
   */
  record Earlier(long number, String token, long at, Map<String, Integer> dropped) {

    String id() {
      return idOf(number, token);
    }

    boolean isYounger(Duration age, Instant now) {
      return now.toEpochMilli() - at < age.toMillis();
    }
  }

  static String idOf(long number, String token) {
    return "state-" + number + "-" + token;
  }

  static Pointer first(String words, Instant now) {
    return new Pointer(
        0, "0", words, new Sweep(0, now.toEpochMilli(), 0), List.of(), new Version(0, 0));
  }

  String id() {
    return idOf(number, token);
  }

  /** Whether a state was ever seen, as far as this remembers. */
  boolean names(long wanted, String itsToken) {
    return (number == wanted && token.equals(itsToken))
        || earlier.stream().anyMatch(e -> e.number() == wanted && e.token().equals(itsToken));
  }

  /** Whether somebody may still page through a state. */
  boolean keeps(long wanted, String itsToken, Instant now) {
    return (number == wanted && token.equals(itsToken))
        || earlier.stream()
            .filter(e -> e.number() == wanted && e.token().equals(itsToken))
            .anyMatch(e -> e.isYounger(KEPT, now));
  }

  /** What follows this one, when a state with this token has replaced it. */
  Pointer next(String itsToken, String itsWords, Map<String, Integer> dropped, Instant now) {
    List<Earlier> kept =
        new ArrayList<>(earlier.stream().filter(e -> e.isYounger(CLEANED, now)).toList());
    kept.add(new Earlier(number, token, now.toEpochMilli(), dropped));
    List<Earlier> last = kept.subList(Math.max(0, kept.size() - MOST_EARLIER), kept.size());
    boolean due = now.toEpochMilli() - sweep.at() >= BETWEEN_SWEEPS.toMillis();
    Sweep next = due ? new Sweep(sweep.number(), now.toEpochMilli(), number) : sweep;
    return new Pointer(number + 1, itsToken, itsWords, next, List.copyOf(last), version);
  }

  /** Those that the next one no longer keeps. */
  List<Earlier> letGoBy(Pointer next) {
    return earlier.stream().filter(e -> !next.earlier().contains(e)).toList();
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("number", number)
            .put("token", token)
            .put("words", words)
            .put("floor", sweep.floor())
            .put("sweptAt", sweep.at())
            .put("sweptNumber", sweep.number());
    ArrayNode all = json.putArray("earlier");
    for (Earlier one : earlier) {
      ObjectNode each =
          all.addObject().put("number", one.number()).put("token", one.token()).put("at", one.at());
      ObjectNode dropped = each.putObject("dropped");
      one.dropped().forEach(dropped::put);
    }
    return json;
  }

  /** As a cluster gives it out. */
  static Pointer of(JsonNode document) {
    JsonNode json = document.path("_source");
    List<Earlier> earlier = new ArrayList<>();
    json.path("earlier").forEach(each -> earlier.add(earlier(each)));
    return new Pointer(
        json.path("number").asLong(),
        json.path("token").asText(),
        json.path("words").asText(),
        new Sweep(
            json.path("floor").asLong(),
            json.path("sweptAt").asLong(),
            json.path("sweptNumber").asLong()),
        List.copyOf(earlier),
        new Version(document.path("_seq_no").asLong(), document.path("_primary_term").asLong()));
  }

  private static Earlier earlier(JsonNode json) {
    Map<String, Integer> dropped = new LinkedHashMap<>();
    json.path("dropped")
        .properties()
        .forEach(each -> dropped.put(each.getKey(), each.getValue().asInt()));
    return new Earlier(
        json.path("number").asLong(),
        json.path("token").asText(),
        json.path("at").asLong(),
        dropped);
  }
}
