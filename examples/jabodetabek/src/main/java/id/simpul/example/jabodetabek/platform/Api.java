package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.ServiceType;
import id.simpul.core.Audience;
import id.simpul.core.Scope;
import id.simpul.example.jabodetabek.services.City;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The APIs by which a machine uses some of the services. */
public enum Api {
  /** KTP-el: the queue of today, and reports of lost cards. */
  IDENTITY_CARD("ktp-el", ServiceType.KTP_EL, "ktp-el:urus"),
  /** SKTM: letters that the city has issued. */
  LETTERS("sktm", ServiceType.SKTM, "sktm:baca"),
  /** Fee relief at Jakarta's hospitals. */
  FEE_RELIEF("keringanan-biaya", ServiceType.KERINGANAN_BIAYA, "keringanan:ajukan");

  private final String name;

  @SuppressWarnings("ImmutableEnumChecker") // a value
  private final ServiceType type;

  @SuppressWarnings("ImmutableEnumChecker") // a value
  private final Scope scope;

  Api(String name, ServiceType type, String scope) {
    this.name = name;
    this.type = type;
    this.scope = Scope.of(scope);
  }

  /** What a city has: Jakarta the relief, the others the letters. */
  public static List<Api> of(City city) {
    return city == City.JAKARTA
        ? List.of(IDENTITY_CARD, FEE_RELIEF)
        : List.of(IDENTITY_CARD, LETTERS);
  }

  /** The API to which a path belongs, if it belongs to one. */
  public static Optional<Api> at(String path) {
    return Arrays.stream(values())
        .filter(api -> path.equals(api.path()) || path.startsWith(api.path() + "/"))
        .findFirst();
  }

  /** The service that it serves. */
  public ServiceType type() {
    return type;
  }

  /** What a token must allow. */
  public Scope scope() {
    return scope;
  }

  /** What a client asks for: relief needs the resident's word that the letter may be read, too. */
  public Set<Scope> asks() {
    return this == FEE_RELIEF ? Set.of(scope, LETTERS.scope) : Set.of(scope);
  }

  /** Whether it takes or gives what is about somebody; a lost card is reported by domicile only. */
  boolean holdsPersonalData() {
    return this != IDENTITY_CARD;
  }

  /** Where it is, below the base URL. */
  public String path() {
    return "/api/" + name;
  }

  /** Where it is. */
  public URI under(URI baseUrl) {
    return URI.create(baseUrl + path());
  }

  /** What its tokens are for: its own address. */
  public Audience audienceUnder(URI baseUrl) {
    return Audience.of(under(baseUrl).toString());
  }
}
