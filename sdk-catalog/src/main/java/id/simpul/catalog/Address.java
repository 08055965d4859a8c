package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands: in one line, or part by part.
 *
 * <pre>{@code
 * Address.of("Jl. Margonda Raya 54, Depok", "Jl. Margonda Raya 54, Depok");
 * Address.builder().thoroughfare("Jl. Margonda Raya", "Jl. Margonda Raya").locatorDesignator("54").postCode("16431").build();
 * }</pre>
 *
 * <p>Each part is said once; what a document says more than once is kept in {@link #extensions()}.
 * Source: CPSV-AP 3.2 {@code locn:Address}.
 */
public final class Address extends Part {

  private final @Nullable LocalizedText fullAddress;
  private final @Nullable LocalizedText thoroughfare;
  private final @Nullable LocalizedText locatorName;
  private final @Nullable LocalizedText addressArea;
  private final @Nullable LocalizedText postName;
  private final @Nullable LocalizedText adminUnitL2;
  private final @Nullable LocalizedText adminUnitL1;
  private final @Nullable String locatorDesignator;
  private final @Nullable String postCode;
  private final @Nullable String poBox;
  private final @Nullable String addressId;

  private Address(Builder said) {
    super(said);
    this.fullAddress = said.fullAddress;
    this.thoroughfare = said.thoroughfare;
    this.locatorName = said.locatorName;
    this.addressArea = said.addressArea;
    this.postName = said.postName;
    this.adminUnitL2 = said.adminUnitL2;
    this.adminUnitL1 = said.adminUnitL1;
    this.locatorDesignator = said.locatorDesignator;
    this.postCode = said.postCode;
    this.poBox = said.poBox;
    this.addressId = said.addressId;
  }

  /** An address in one line, in Indonesian and in English. */
  public static Address of(String indonesian, String english) {
    return of(LocalizedText.of(indonesian, english));
  }

  /** An address in one line. */
  public static Address of(LocalizedText fullAddress) {
    return builder().fullAddress(fullAddress).build();
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** As one would write it on an envelope ({@code locn:fullAddress}, 0..*). */
  public Optional<LocalizedText> fullAddress() {
    return Optional.ofNullable(fullAddress);
  }

  /** The street ({@code locn:thoroughfare}, 0..*). */
  public Optional<LocalizedText> thoroughfare() {
    return Optional.ofNullable(thoroughfare);
  }

  /** The name of the building ({@code locn:locatorName}, 0..*). */
  public Optional<LocalizedText> locatorName() {
    return Optional.ofNullable(locatorName);
  }

  /** The part of the town: kelurahan, RT and RW ({@code locn:addressArea}, 0..*). */
  public Optional<LocalizedText> addressArea() {
    return Optional.ofNullable(addressArea);
  }

  /** The town ({@code locn:postName}, 0..*). */
  public Optional<LocalizedText> postName() {
    return Optional.ofNullable(postName);
  }

  /** The province or the city ({@code locn:adminUnitL2}, 0..*). */
  public Optional<LocalizedText> adminUnitL2() {
    return Optional.ofNullable(adminUnitL2);
  }

  /** The country ({@code locn:adminUnitL1}, 0..*). */
  public Optional<LocalizedText> adminUnitL1() {
    return Optional.ofNullable(adminUnitL1);
  }

  /** The number of the house ({@code locn:locatorDesignator}, 0..*). */
  public Optional<String> locatorDesignator() {
    return Optional.ofNullable(locatorDesignator);
  }

  /** The post code ({@code locn:postCode}, 0..*). */
  public Optional<String> postCode() {
    return Optional.ofNullable(postCode);
  }

  /** The post office box ({@code locn:poBox}, 0..*). */
  public Optional<String> poBox() {
    return Optional.ofNullable(poBox);
  }

  /** The number of the address in a register ({@code locn:addressId}, 0..*). */
  public Optional<String> addressId() {
    return Optional.ofNullable(addressId);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.fullAddress = fullAddress;
    copy.thoroughfare = thoroughfare;
    copy.locatorName = locatorName;
    copy.addressArea = addressArea;
    copy.postName = postName;
    copy.adminUnitL2 = adminUnitL2;
    copy.adminUnitL1 = adminUnitL1;
    copy.locatorDesignator = locatorDesignator;
    copy.postCode = postCode;
    copy.poBox = poBox;
    copy.addressId = addressId;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(
        fullAddress,
        thoroughfare,
        locatorName,
        addressArea,
        postName,
        adminUnitL2,
        adminUnitL1,
        locatorDesignator,
        postCode,
        poBox,
        addressId);
  }

  /** Describes an {@link Address}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable LocalizedText fullAddress;
    private @Nullable LocalizedText thoroughfare;
    private @Nullable LocalizedText locatorName;
    private @Nullable LocalizedText addressArea;
    private @Nullable LocalizedText postName;
    private @Nullable LocalizedText adminUnitL2;
    private @Nullable LocalizedText adminUnitL1;
    private @Nullable String locatorDesignator;
    private @Nullable String postCode;
    private @Nullable String poBox;
    private @Nullable String addressId;

    private Builder() {}

    /** See {@link Address#fullAddress()}. */
    public Builder fullAddress(LocalizedText fullAddress) {
      this.fullAddress = Objects.requireNonNull(fullAddress, "fullAddress");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder fullAddress(String indonesian, String english) {
      return fullAddress(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#thoroughfare()}. */
    public Builder thoroughfare(LocalizedText thoroughfare) {
      this.thoroughfare = Objects.requireNonNull(thoroughfare, "thoroughfare");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder thoroughfare(String indonesian, String english) {
      return thoroughfare(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#locatorName()}. */
    public Builder locatorName(LocalizedText locatorName) {
      this.locatorName = Objects.requireNonNull(locatorName, "locatorName");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder locatorName(String indonesian, String english) {
      return locatorName(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#addressArea()}. */
    public Builder addressArea(LocalizedText addressArea) {
      this.addressArea = Objects.requireNonNull(addressArea, "addressArea");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder addressArea(String indonesian, String english) {
      return addressArea(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#postName()}. */
    public Builder postName(LocalizedText postName) {
      this.postName = Objects.requireNonNull(postName, "postName");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder postName(String indonesian, String english) {
      return postName(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#adminUnitL2()}. */
    public Builder adminUnitL2(LocalizedText adminUnitL2) {
      this.adminUnitL2 = Objects.requireNonNull(adminUnitL2, "adminUnitL2");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder adminUnitL2(String indonesian, String english) {
      return adminUnitL2(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#adminUnitL1()}. */
    public Builder adminUnitL1(LocalizedText adminUnitL1) {
      this.adminUnitL1 = Objects.requireNonNull(adminUnitL1, "adminUnitL1");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder adminUnitL1(String indonesian, String english) {
      return adminUnitL1(LocalizedText.of(indonesian, english));
    }

    /** See {@link Address#locatorDesignator()}. */
    public Builder locatorDesignator(String locatorDesignator) {
      this.locatorDesignator = Objects.requireNonNull(locatorDesignator, "locatorDesignator");
      return this;
    }

    /** See {@link Address#postCode()}. */
    public Builder postCode(String postCode) {
      this.postCode = Objects.requireNonNull(postCode, "postCode");
      return this;
    }

    /** See {@link Address#poBox()}. */
    public Builder poBox(String poBox) {
      this.poBox = Objects.requireNonNull(poBox, "poBox");
      return this;
    }

    /** See {@link Address#addressId()}. */
    public Builder addressId(String addressId) {
      this.addressId = Objects.requireNonNull(addressId, "addressId");
      return this;
    }

    /** The finished description. */
    public Address build() {
      return new Address(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
