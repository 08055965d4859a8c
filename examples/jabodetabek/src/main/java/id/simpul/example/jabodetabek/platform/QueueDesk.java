package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServicePoint;
import java.util.concurrent.atomic.AtomicInteger;

/** The queue for the KTP-el: as many numbers a day as the catalogue says. */
final class QueueDesk {

  private static final int WITHOUT_LIMIT = 120;

  private final AtomicInteger taken = new AtomicInteger();

  /** How the queue stands; asking takes no number. */
  QueueToday today(PublicService identityCard) {
    ServicePoint place =
        identityCard.channels().stream()
            .flatMap(channel -> channel.servicePoints().stream())
            .findFirst()
            .orElseThrow();
    int quota = place.dailyQuota().orElse(WITHOUT_LIMIT);
    return new QueueToday(place.name().in("id"), quota, Math.max(0, quota - taken.get()));
  }

  /** Takes a number, or says that there are none left. */
  int take(PublicService identityCard) {
    int number = taken.incrementAndGet();
    if (number > today(identityCard).quota()) {
      throw Refusal.of(
          409,
          "queue.full",
          "Nomor antrean hari ini habis. Coba lagi besok.",
          "Today's numbers are gone. Try again tomorrow.");
    }
    return number;
  }
}
