package id.simpul.catalog.search;

import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServiceType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for.
 *
 * <pre>{@code
 * ServiceQuery.text("bikin akta anak").near(RegionCode.kemendagri("32.76")).limit(5);
 * ServiceQuery.ofType(ServiceType.KTP_EL).through(ChannelKind.HOME_VISIT);
 * }</pre>
 *
 * <p>Immutable: each word gives a new query. Unset means anywhere, any type, any channel and 20
 * hits.
 */
public final class ServiceQuery {

  private final String text;
  private final @Nullable RegionCode region;
  private final @Nullable ServiceType type;
  private final @Nullable ChannelKind channel;
  private final int limit;

  private ServiceQuery(
      String text,
      @Nullable RegionCode region,
      @Nullable ServiceType type,
      @Nullable ChannelKind channel,
      int limit) {
    this.text = text;
    this.region = region;
    this.type = type;
    this.channel = channel;
    this.limit = limit;
  }

  /** Words as people type them; a blank text asks for everything. */
  public static ServiceQuery text(String words) {
    return new ServiceQuery(Objects.requireNonNull(words, "words"), null, null, null, 20);
  }

  /** One service at every authority. */
  public static ServiceQuery ofType(ServiceType type) {
    return new ServiceQuery("", null, Objects.requireNonNull(type, "type"), null, 20);
  }

  /** Puts services of this region first, then those of its province; nothing is left out. */
  public ServiceQuery near(RegionCode region) {
    return new ServiceQuery(text, Objects.requireNonNull(region, "region"), type, channel, limit);
  }

  /** Only services of this type. */
  public ServiceQuery typed(ServiceType type) {
    return new ServiceQuery(text, region, Objects.requireNonNull(type, "type"), channel, limit);
  }

  /** Only services that can be had this way. */
  public ServiceQuery through(ChannelKind channel) {
    return new ServiceQuery(text, region, type, Objects.requireNonNull(channel, "channel"), limit);
  }

  /** At most so many hits. */
  public ServiceQuery limit(int hits) {
    if (hits < 1) {
      throw new IllegalArgumentException("expected a limit of at least 1, found " + hits);
    }
    return new ServiceQuery(text, region, type, channel, hits);
  }

  /** The words; blank if everything is asked for. */
  public String text() {
    return text;
  }

  /** Where somebody is. */
  public Optional<RegionCode> region() {
    return Optional.ofNullable(region);
  }

  /** Which service it has to be. */
  public Optional<ServiceType> type() {
    return Optional.ofNullable(type);
  }

  /** Which way it has to be open. */
  public Optional<ChannelKind> channel() {
    return Optional.ofNullable(channel);
  }

  /** At most so many hits. */
  public int limit() {
    return limit;
  }

  @Override
  public String toString() {
    return "ServiceQuery['"
        + text
        + "', "
        + region
        + ", "
        + type
        + ", "
        + channel
        + ", "
        + limit
        + "]";
  }
}
