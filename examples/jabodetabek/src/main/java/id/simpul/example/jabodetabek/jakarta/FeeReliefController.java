package id.simpul.example.jabodetabek.jakarta;

import id.simpul.core.http.Headers;
import id.simpul.core.receive.IdempotencyStore;
import id.simpul.core.receive.IdempotentEndpoint;
import id.simpul.core.receive.IncomingCall;
import id.simpul.example.jabodetabek.platform.Answer;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.identity.Subject;
import id.simpul.identity.VerifiedToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Applications for fee relief; one that is sent again with its key is still one application. */
@RestController
final class FeeReliefController {

  private final Authority jakarta;

  /** This application runs on one node, so its memory will do. */
  private final IdempotentEndpoint applications =
      IdempotentEndpoint.named("POST /api/keringanan-biaya/permohonan")
          .store(IdempotencyStore.embedded().build())
          .build();

  FeeReliefController(Authority jakarta) {
    this.jakarta = jakarta;
  }

  @PostMapping("/api/keringanan-biaya/permohonan")
  ResponseEntity<byte[]> apply(
      @RequestAttribute("id.simpul.identity.VerifiedToken") VerifiedToken patient,
      @RequestHeader HttpHeaders fields,
      @RequestBody byte[] application) {
    Headers headers = Headers.received(fields);
    IncomingCall call = IncomingCall.of(headers);
    return AnnouncementController.entity(
        applications.handle(
            caller(patient.subject()),
            headers,
            application,
            execution ->
                Answer.json(jakarta.desks().applyForRelief(patient, application, call))
                    .toBeKept()));
  }

  private static String caller(Subject patient) {
    return patient.issuer() + " " + patient.value();
  }
}
