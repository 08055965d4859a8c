package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.quality.SampleService;
import id.simpul.quality.SampleServices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * As many services as a country has: every kabupaten and kota gives services that the collection
 * describes, drawn with a fixed seed, in its own region, under identifiers and a title of its own.
 * What they say is the collection's, so their words are as rare and as common as there.
 */
final class ManyServices {

  private static final long SEED = 7;

  private final Random random = new Random(SEED);
  private final List<SampleService> samples = SampleServices.load().all();
  private final List<RegionCode> cities =
      RegionCode.provincesAndCities().stream().filter(r -> r.code().length() == 5).toList();

  private ManyServices() {}

  static List<SourcedService> of(int number) {
    ManyServices many = new ManyServices();
    List<SourcedService> services = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      services.add(many.service(i));
    }
    return services;
  }

  private SourcedService service(int number) {
    RegionCode city = cities.get(number % cities.size());
    PublicService sample = samples.get(random.nextInt(samples.size())).service();
    String home = "https://pemda-" + city.code().replace('.', '-') + ".contoh.example/";
    String name = city.name().orElseThrow().in("id");
    String title = sample.title().in("id") + " " + name;
    PublicService.Builder service =
        PublicService.builder(home + "layanan/" + number)
            .title(title, sample.title().in("en"))
            .spatial(city)
            .competentAuthority(sample.competentAuthority());
    sample.description().ifPresent(service::description);
    sample.keywords().ifPresent(service::keyword);
    sample.type().ifPresent(service::type);
    sample.lifeEvents().forEach(service::lifeEvent);
    sample.outputs().forEach(service::produces);
    sample.situations().forEach(service::situation);
    sample.channels().forEach(service::channel);
    sample.costs().forEach(service::cost);
    sample.requirements().forEach(service::requirement);
    sample.steps().forEach(service::step);
    sample.audiences().forEach(service::audience);
    sample.processingTime().ifPresent(service::processingTime);
    AgencyId source = AgencyId.of("pemda-" + city.code().replace('.', '-'));
    return new SourcedService(service.build(), source, Instant.EPOCH);
  }
}
