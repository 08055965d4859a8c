package id.simpul.core.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server's word that what was called is going away: {@code Deprecation} (RFC 9745), {@code
 * Sunset} (RFC 8594) and the links that explain it. All of it is the server's word, links included:
 * show them to people, do not call them. Immutable.
 *
 * <pre>{@code
 * public void onDeprecated(Request request, Deprecation deprecation) {
 *   deprecation.sunset().ifPresent(end -> tickets.open(request.template() + " ends at " + end));
 * }
 * }</pre>
 */
public final class Deprecation {

  /** A date of structured fields (RFC 9651, section 3.3.7), whose parameters mean nothing here. */
  private static final Pattern DATE = Pattern.compile("@(-?[0-9]{1,15})(?:;.{0,200})?");

  /** Servers of before the RFC say it so, or with a date of HTTP. */
  private static final List<String> YES = List.of("true", "?1");

  private final @Nullable Instant since;
  private final @Nullable Instant sunset;
  private final @Nullable URI information;
  private final @Nullable URI successor;

  private Deprecation(
      @Nullable Instant since,
      @Nullable Instant sunset,
      @Nullable URI information,
      @Nullable URI successor) {
    this.since = since;
    this.sunset = sunset;
    this.information = information;
    this.successor = successor;
  }

  /** What an answer from an address says, if it says anything that can be read. */
  static Optional<Deprecation> of(Headers headers, URI place) {
    List<String> said = headers.all("Deprecation");
    boolean deprecated = said.size() == 1 && YES.contains(said.get(0).strip());
    Instant since = said.size() == 1 ? since(said.get(0).strip()).orElse(null) : null;
    Instant sunset = HttpDate.of(headers, "Sunset").orElse(null);
    if (!deprecated && since == null && sunset == null) {
      return Optional.empty();
    }
    URI information =
        link(headers, "deprecation", place).or(() -> link(headers, "sunset", place)).orElse(null);
    URI successor = link(headers, "successor-version", place).orElse(null);
    return Optional.of(new Deprecation(since, sunset, information, successor));
  }

  private static Optional<Instant> since(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(date.group(1))))
        : HttpDate.parse(text);
  }

  private static Optional<URI> link(Headers headers, String relation, URI place) {
    return headers
        .link(relation)
        .flatMap(target -> Reference.resolve(place, target))
        .filter(uri -> uri.getHost() != null && uri.getScheme().matches("(?i)https?"));
  }

  /**
   * Since when, or from when on, it is deprecated.
   *
   * @return the date, if it was given
   */
  public Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  /**
   * When it is expected to stop answering.
   *
   * @return the date, if it was given
   */
  public Optional<Instant> sunset() {
    return Optional.ofNullable(sunset);
  }

  /**
   * Where people can read about it.
   *
   * @return an http or https address, if one was linked
   */
  public Optional<URI> information() {
    return Optional.ofNullable(information);
  }

  /**
   * What takes its place.
   *
   * @return an http or https address, if one was linked
   */
  public Optional<URI> successor() {
    return Optional.ofNullable(successor);
  }

  /** Such as {@code deprecated since 2023-06-30T23:59:59Z, sunset 2026-12-31T00:00:00Z}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("deprecated");
    since().ifPresent(date -> text.append(" since ").append(date));
    sunset().ifPresent(date -> text.append(", sunset ").append(date));
    information().ifPresent(uri -> text.append(", see ").append(LogSafe.url(uri.toString())));
    successor().ifPresent(uri -> text.append(", now at ").append(LogSafe.url(uri.toString())));
    return text.toString();
  }
}
