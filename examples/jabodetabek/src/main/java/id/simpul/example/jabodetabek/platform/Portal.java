package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.ServiceType;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Body;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.ServiceClient;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.identity.VerifiedToken;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.LegalBasis;
import java.net.URI;
import java.util.Map;

/**
 * The page of a city on which its residents sign in, and from which they reach the services of
 * every other city without signing in again.
 */
public final class Portal {

  /** Where it is, below the base URL. */
  public static final String PATH = "/portal";

  private static final ServiceId FEE_RELIEF =
      City.JAKARTA.service(ServiceType.KERINGANAN_BIAYA.code());
  private static final ServiceId IDENTITY_CARD = City.JAKARTA.service(ServiceType.KTP_EL.code());

  private final Ecosystem ecosystem;

  Portal(Ecosystem ecosystem) {
    this.ecosystem = ecosystem;
  }

  /** What the tokens of its residents are for. */
  public static String audienceUnder(URI baseUrl) {
    return baseUrl + PATH;
  }

  /** Where residents come back to from the page on which they signed in. */
  static URI returnUnder(URI baseUrl) {
    return URI.create(audienceUnder(baseUrl) + "/masuk");
  }

  /** Jakarta honours a key, so an application may be sent again when its answer was lost. */
  Receipt applyForRelief(VerifiedToken resident, ReliefApplication application) {
    ServiceClient relief =
        ecosystem
            .service(FEE_RELIEF)
            .onBehalfOf(resident)
            .using(
                DataUse.of("keringanan-biaya", LegalBasis.PUBLIC_TASK)
                    .about(resident.subject())
                    .kinds("perawatan", "penghasilan"));
    return relief
        .send(
            relief
                .request("POST", "/permohonan")
                .withBody(Body.json(application))
                .withIdempotencyKey())
        .as(Receipt.class);
  }

  Map<?, ?> reportLostCard(VerifiedToken resident, LostCard card) {
    return ecosystem
        .service(IDENTITY_CARD)
        .onBehalfOf(resident)
        .post("/hilang", card)
        .as(Map.class);
  }
}
