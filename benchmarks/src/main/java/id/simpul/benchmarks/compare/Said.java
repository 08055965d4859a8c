package id.simpul.benchmarks.compare;

import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;

/**
 * How much of a description is left. The sample services of one kind are alike in outputs and
 * events and English, as real ones are not, so that the figures without them are asked too.
 */
enum Said {
  /** Everything but the declared type. */
  NO_TYPE("Without declared types") {
    @Override
    PublicService of(PublicService service) {
      PublicService.Builder less = titled(service);
      service.outputs().forEach(less::produces);
      service.lifeEvents().forEach(less::lifeEvent);
      service
          .keywords()
          .ifPresent(
              words ->
                  words.values("id").forEach(word -> less.keyword(LocalizedText.indonesian(word))));
      return less.build();
    }
  },
  /** Title and output. */
  TITLE_AND_OUTPUT("By title and output alone") {
    @Override
    PublicService of(PublicService service) {
      PublicService.Builder less = titled(service);
      service.outputs().forEach(less::produces);
      return less.build();
    }
  },
  /** Title and event. */
  TITLE_AND_EVENT("By title and life event alone") {
    @Override
    PublicService of(PublicService service) {
      PublicService.Builder less = titled(service);
      service.lifeEvents().forEach(less::lifeEvent);
      return less.build();
    }
  },
  /** Nothing but the title. */
  TITLE("By the title alone") {
    @Override
    PublicService of(PublicService service) {
      return titled(service).build();
    }
  };

  private final String words;

  Said(String words) {
    this.words = words;
  }

  abstract PublicService of(PublicService service);

  String words() {
    return words;
  }

  private static PublicService.Builder titled(PublicService service) {
    PublicService.Builder titled =
        PublicService.builder(service.id())
            .title(LocalizedText.indonesian(service.title().in("id")))
            .competentAuthority(service.competentAuthority());
    service.spatial().forEach(titled::spatial);
    return titled;
  }
}
