package id.simpul.example.jabodetabek.jakarta;

import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.LostCard;
import id.simpul.example.jabodetabek.platform.QueueToday;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The queue for the KTP-el, and lost cards. */
@RestController
final class IdentityCardController {

  private final Authority jakarta;

  IdentityCardController(Authority jakarta) {
    this.jakarta = jakarta;
  }

  @GetMapping("/api/ktp-el/antrean")
  QueueToday queue() {
    return jakarta.desks().queueToday();
  }

  @PostMapping("/api/ktp-el/hilang")
  Map<String, Object> lost(@RequestBody LostCard card) {
    return jakarta.desks().reportLostCard(card);
  }
}
