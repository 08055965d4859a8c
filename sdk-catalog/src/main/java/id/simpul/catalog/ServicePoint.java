package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A place where a service is really given: a kelurahan, a mall of public services, a van on a
 * schedule.
 *
 * <p>The competent authority is often not the unit that serves; each point has its own hours and
 * its own daily quota.
 *
 * <pre>{@code
 * ServicePoint mpp = ServicePoint.builder("MPP Kota Bekasi", "Bekasi public service mall")
 *     .address("Jl. Contoh 1, Bekasi", "Jl. Contoh 1, Bekasi")
 *     .open(OpeningHours.weekdays("08:00", "15:00"))
 *     .dailyQuota(60)
 *     .build();
 * }</pre>
 *
 * <p>Source: CPSV-AP has no such class; written as {@code simpul:ServicePoint} with {@code
 * locn:address}.
 */
public final class ServicePoint extends Described {

  private final LocalizedText name;
  private final @Nullable LocalizedText address;
  private final @Nullable RegionCode region;
  private final @Nullable PublicOrganisation actingUnit;
  private final @Nullable ContactPoint contact;
  private final @Nullable LocalizedText schedule;
  private final @Nullable Integer dailyQuota;
  private final List<OpeningHours> hours;

  private ServicePoint(Builder builder) {
    this.name = builder.name;
    this.address = builder.address;
    this.region = builder.region;
    this.actingUnit = builder.actingUnit;
    this.contact = builder.contact;
    this.schedule = builder.schedule;
    this.dailyQuota = builder.dailyQuota;
    this.hours = List.copyOf(builder.hours);
  }

  /** Begins a place with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a place with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What people call the place. */
  public LocalizedText name() {
    return name;
  }

  /** The address in one line ({@code locn:fullAddress}). */
  public Optional<LocalizedText> address() {
    return Optional.ofNullable(address);
  }

  /** The region in which it lies. */
  public Optional<RegionCode> region() {
    return Optional.ofNullable(region);
  }

  /** The unit that serves there, if it is not the competent authority. */
  public Optional<PublicOrganisation> actingUnit() {
    return Optional.ofNullable(actingUnit);
  }

  /** How to reach the place. */
  public Optional<ContactPoint> contact() {
    return Optional.ofNullable(contact);
  }

  /** When and where it comes by, if it does not stay in one place. */
  public Optional<LocalizedText> schedule() {
    return Optional.ofNullable(schedule);
  }

  /** How many people are served a day; empty if there is no limit or none is known. */
  public OptionalInt dailyQuota() {
    return dailyQuota == null ? OptionalInt.empty() : OptionalInt.of(dailyQuota);
  }

  /** When it is open. */
  public List<OpeningHours> hours() {
    return hours;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, address, region, actingUnit, contact, schedule, dailyQuota, hours);
  }

  /** Describes a {@link ServicePoint}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable LocalizedText address;
    private @Nullable RegionCode region;
    private @Nullable PublicOrganisation actingUnit;
    private @Nullable ContactPoint contact;
    private @Nullable LocalizedText schedule;
    private @Nullable Integer dailyQuota;
    private final List<OpeningHours> hours = new ArrayList<>();

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link ServicePoint#address()}. */
    public Builder address(LocalizedText address) {
      this.address = Objects.requireNonNull(address, "address");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder address(String indonesian, String english) {
      return address(LocalizedText.of(indonesian, english));
    }

    /** See {@link ServicePoint#region()}. */
    public Builder region(RegionCode region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /** See {@link ServicePoint#actingUnit()}. */
    public Builder actingUnit(PublicOrganisation actingUnit) {
      this.actingUnit = Objects.requireNonNull(actingUnit, "actingUnit");
      return this;
    }

    /** See {@link ServicePoint#contact()}. */
    public Builder contact(ContactPoint contact) {
      this.contact = Objects.requireNonNull(contact, "contact");
      return this;
    }

    /** See {@link ServicePoint#schedule()}. */
    public Builder schedule(LocalizedText schedule) {
      this.schedule = Objects.requireNonNull(schedule, "schedule");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder schedule(String indonesian, String english) {
      return schedule(LocalizedText.of(indonesian, english));
    }

    /** See {@link ServicePoint#dailyQuota()}. */
    public Builder dailyQuota(int peopleADay) {
      if (peopleADay < 1) {
        throw new IllegalArgumentException(
            "expected a quota of at least 1, found " + peopleADay + "; leave it unset");
      }
      this.dailyQuota = peopleADay;
      return this;
    }

    /** Adds to {@link ServicePoint#hours()}. */
    public Builder open(OpeningHours open) {
      hours.add(Objects.requireNonNull(open, "open"));
      return this;
    }

    /** The finished description. */
    public ServicePoint build() {
      return new ServicePoint(this);
    }
  }
}
