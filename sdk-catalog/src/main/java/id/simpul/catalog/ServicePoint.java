package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
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
 *     .accessibility("Ada jalur kursi roda", "A ramp for wheelchairs")
 *     .build();
 * }</pre>
 *
 * <p>Source: CPSV-AP has no such class; written as {@code simpul:ServicePoint} with {@code
 * locn:address}.
 */
public final class ServicePoint extends NamedPart {

  private final @Nullable Address place;
  private final @Nullable RegionCode region;
  private final @Nullable PublicOrganisation actingUnit;
  private final @Nullable ContactPoint contact;
  private final @Nullable LocalizedText schedule;
  private final @Nullable LocalizedText accessibility;
  private final @Nullable Integer dailyQuota;
  private final List<TemporalEntity> openingHours;
  private final List<TemporalEntity> restrictions;

  private ServicePoint(Builder said) {
    super(said);
    this.place = said.place;
    this.region = said.region;
    this.actingUnit = said.actingUnit;
    this.contact = said.contact;
    this.schedule = said.schedule;
    this.accessibility = said.accessibility;
    this.dailyQuota = said.dailyQuota;
    this.openingHours = List.copyOf(said.openingHours);
    this.restrictions = List.copyOf(said.restrictions);
  }

  /** The address in one line ({@code locn:fullAddress}). */
  public Optional<LocalizedText> address() {
    return place().flatMap(Address::fullAddress);
  }

  /** When it is open, as far as it can be computed; the rest stands in {@link #openingHours()}. */
  public List<OpeningHours> hours() {
    return TemporalEntity.computable(openingHours);
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** Where it stands ({@code locn:address}, 0..1). */
  public Optional<Address> place() {
    return Optional.ofNullable(place);
  }

  /** The region in which it lies ({@code dct:spatial}, 0..1). */
  public Optional<RegionCode> region() {
    return Optional.ofNullable(region);
  }

  /**
   * The unit that serves there, if it is not the competent authority ({@code simpul:actingUnit},
   * 0..1).
   */
  public Optional<PublicOrganisation> actingUnit() {
    return Optional.ofNullable(actingUnit);
  }

  /** How to reach the place ({@code cv:contactPoint}, 0..1). */
  public Optional<ContactPoint> contact() {
    return Optional.ofNullable(contact);
  }

  /**
   * When and where it comes by, if it does not stay in one place ({@code simpul:schedule}, 0..*).
   */
  public Optional<LocalizedText> schedule() {
    return Optional.ofNullable(schedule);
  }

  /** What helps people who do not walk, see or hear well ({@code simpul:accessibility}, 0..*). */
  public Optional<LocalizedText> accessibility() {
    return Optional.ofNullable(accessibility);
  }

  /**
   * How many people are served a day; empty if there is no limit or none is known ({@code
   * simpul:dailyQuota}, 0..1).
   */
  public OptionalInt dailyQuota() {
    return dailyQuota == null ? OptionalInt.empty() : OptionalInt.of(dailyQuota);
  }

  /** When it is open ({@code cv:openingHours}, 0..*). */
  public List<TemporalEntity> openingHours() {
    return openingHours;
  }

  /** When it is not, or otherwise ({@code cv:specialOpeningHoursSpecification}, 0..*). */
  public List<TemporalEntity> restrictions() {
    return restrictions;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.place = place;
    copy.region = region;
    copy.actingUnit = actingUnit;
    copy.contact = contact;
    copy.schedule = schedule;
    copy.accessibility = accessibility;
    copy.dailyQuota = dailyQuota;
    copy.openingHours.addAll(openingHours);
    copy.restrictions.addAll(restrictions);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(
        place,
        region,
        actingUnit,
        contact,
        schedule,
        accessibility,
        dailyQuota,
        openingHours,
        restrictions);
  }

  /** Describes a {@link ServicePoint}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private @Nullable Address place;
    private @Nullable RegionCode region;
    private @Nullable PublicOrganisation actingUnit;
    private @Nullable ContactPoint contact;
    private @Nullable LocalizedText schedule;
    private @Nullable LocalizedText accessibility;
    private @Nullable Integer dailyQuota;
    private final List<TemporalEntity> openingHours = new ArrayList<>();
    private final List<TemporalEntity> restrictions = new ArrayList<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** See {@link ServicePoint#place()}. */
    public Builder address(Address address) {
      this.place = Objects.requireNonNull(address, "address");
      return this;
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

    /** See {@link ServicePoint#accessibility()}. */
    public Builder accessibility(LocalizedText accessibility) {
      this.accessibility = Objects.requireNonNull(accessibility, "accessibility");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder accessibility(String indonesian, String english) {
      return accessibility(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link ServicePoint#openingHours()}. */
    public Builder open(TemporalEntity open) {
      openingHours.add(Objects.requireNonNull(open, "open"));
      return this;
    }

    /** Adds to {@link ServicePoint#restrictions()}. */
    public Builder restriction(TemporalEntity restriction) {
      restrictions.add(Objects.requireNonNull(restriction, "restriction"));
      return this;
    }

    /** The address in one line. */
    public Builder address(LocalizedText fullAddress) {
      return address(Address.of(fullAddress));
    }

    /** The address in one line, in Indonesian and in English. */
    public Builder address(String indonesian, String english) {
      return address(LocalizedText.of(indonesian, english));
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

    /** Adds hours of the week. */
    public Builder open(OpeningHours hours) {
      return open(TemporalEntity.of(hours));
    }

    /** The finished description. */
    public ServicePoint build() {
      return new ServicePoint(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
