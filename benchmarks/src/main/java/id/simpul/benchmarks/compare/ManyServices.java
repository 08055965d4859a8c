package id.simpul.benchmarks.compare;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.quality.SampleService;
import id.simpul.quality.SampleServices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * As many services as a country has: the sample services, worded anew for hundreds of authorities,
 * each of which leaves something out. The seed is fixed, so that every run has the same.
 */
final class ManyServices {

  private static final long SEED = 7;
  private static final List<String> BEFORE =
      List.of("Pelayanan ", "Layanan ", "Penerbitan ", "Permohonan ", "Pengurusan ", "");
  private static final List<String> BEHIND =
      List.of("", " Terpadu", " Warga", " Tingkat Kota", " Keliling", " bagi Penduduk");
  private static final int UNITS = 50;

  private final Random random = new Random(SEED);

  private ManyServices() {}

  static List<SourcedService> of(int number) {
    return new ManyServices().make(number);
  }

  private List<SourcedService> make(int number) {
    List<SampleService> samples = SampleServices.load().all();
    List<SourcedService> services = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      SampleService sample = samples.get(i % samples.size());
      int copy = i / samples.size();
      AgencyId source = AgencyId.of(sample.source().value() + "-" + copy);
      services.add(new SourcedService(worded(sample.service(), copy), source, Instant.EPOCH));
    }
    return services;
  }

  private PublicService worded(PublicService sample, int copy) {
    String title =
        BEFORE.get(random.nextInt(BEFORE.size()))
            + withOtherWord(sample.title().in("id"))
            + BEHIND.get(random.nextInt(BEHIND.size()));
    PublicService.Builder service =
        PublicService.builder(sample.id() + "-" + copy)
            .title(LocalizedText.indonesian(title))
            .competentAuthority(sample.competentAuthority());
    if (random.nextBoolean()) {
      sample.type().ifPresent(service::type);
    }
    if (random.nextInt(3) > 0) {
      sample.outputs().forEach(service::produces);
    }
    if (random.nextInt(3) > 0) {
      sample.lifeEvents().forEach(service::lifeEvent);
    }
    if (random.nextBoolean()) {
      int most = 1 + random.nextInt(3);
      sample
          .keywords()
          .ifPresent(
              words ->
                  words.values("id").stream()
                      .limit(most)
                      .forEach(word -> service.keyword(LocalizedText.indonesian(word))));
    }
    return service.build();
  }

  private String withOtherWord(String title) {
    String[] words = title.split(" ", -1);
    if (words.length > 3 && random.nextInt(4) == 0) {
      words[random.nextInt(words.length)] = "unit" + random.nextInt(UNITS);
    }
    return String.join(" ", words);
  }
}
