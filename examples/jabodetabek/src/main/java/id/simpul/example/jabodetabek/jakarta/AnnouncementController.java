package id.simpul.example.jabodetabek.jakarta;

import id.simpul.example.jabodetabek.platform.Announcements;
import id.simpul.example.jabodetabek.platform.Answer;
import id.simpul.example.jabodetabek.platform.Authority;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Publishes what the ecosystem reads: where things are, the catalogue, which tokens are wanted. */
@RestController
final class AnnouncementController {

  private final Authority jakarta;

  AnnouncementController(Authority jakarta) {
    this.jakarta = jakarta;
  }

  @GetMapping({Announcements.CATALOGUE, "/.well-known/**"})
  ResponseEntity<byte[]> read(
      HttpServletRequest request,
      @RequestHeader(name = "If-None-Match", defaultValue = "") String ifNoneMatch) {
    return jakarta
        .announcements()
        .read(request.getRequestURI(), ifNoneMatch)
        .map(AnnouncementController::entity)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  static ResponseEntity<byte[]> entity(Answer answer) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
    answer.headers().forEach(response::header);
    return response.body(answer.body());
  }

  static ResponseEntity<byte[]> entity(id.simpul.core.receive.Answer kept) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(kept.status());
    for (String name : kept.headers().names()) {
      response.header(name, kept.headers().all(name).toArray(String[]::new));
    }
    return response.body(kept.body());
  }
}
