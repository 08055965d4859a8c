package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * As many services as a country has, and the same ones at every run. A number makes a service: it
 * seeds where it is given and which {@link Originals original} it says the words of.
 *
 * <p>Each lies in one of the 83,762 villages of Indonesia: three in five are given by its city as a
 * whole, one in five by its district, one in five by the village alone, whose names stand in its
 * title and its description. Four in five say what a service of the collection says, one in five
 * what a published one says. So words are as rare and as common as there, and names are as many as
 * in life.
 */
final class ManyServices {

  private static final long SEED = 7;
  private static final int CITY = 5;
  private static final int DISTRICT = 8;

  private final Originals originals;
  private final Villages villages;

  private ManyServices(Originals originals, Villages villages) {
    this.originals = originals;
    this.villages = villages;
  }

  /** Draws on the originals and names that lie in a folder. */
  static ManyServices from(Path folder) {
    return new ManyServices(Originals.in(folder), Villages.in(folder));
  }

  /** The services with these numbers, from the first to before the last. */
  List<SourcedService> batch(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::service).toList();
  }

  /** A village where somebody may be, a different one for each number. */
  RegionCode village(int number) {
    SplittableRandom random = new SplittableRandom(SEED * 31 + number);
    return RegionCode.kemendagri(villages.code(random.nextInt(villages.size())));
  }

  /** The service with a number, of the authority of its city. */
  SourcedService service(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    String city = villages.code(random.nextInt(villages.size())).substring(0, CITY);
    String agency = "pemda-" + city.replace('.', '-');
    return service(number, AgencyId.of(agency), "Pemerintah " + villages.name(city));
  }

  /** Where an authority's services have their names. */
  static String home(AgencyId agency) {
    return "https://" + agency.value() + ".contoh.example/";
  }

  /** The service with a number, of a given authority with its name. */
  SourcedService service(int number, AgencyId agency, String name) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    String village = villages.code(random.nextInt(villages.size()));
    String city = village.substring(0, CITY);
    String home = home(agency);
    int level = random.nextInt(5);
    String region = level < 3 ? city : level < 4 ? village.substring(0, DISTRICT) : village;
    List<PublicService> from =
        random.nextInt(5) < 4 ? originals.collection() : originals.published();
    PublicService original = from.get(random.nextInt(from.size()));

    PublicService.Builder service =
        PublicService.builder(home + "layanan/" + number)
            .title(
                original.title().in("id") + " " + villages.name(region), original.title().in("en"))
            .spatial(RegionCode.kemendagri(region))
            .competentAuthority(PublicOrganisation.of(home, LocalizedText.indonesian(name)));
    original.description().ifPresent(said -> service.description(about(said, village)));
    copy(original, service);
    return new SourcedService(service.build(), agency, Instant.EPOCH);
  }

  private LocalizedText about(LocalizedText said, String village) {
    String counter =
        " Loket: "
            + villages.name(village)
            + ", "
            + villages.name(village.substring(0, DISTRICT))
            + ".";
    return LocalizedText.of(said.in("id") + counter, said.in("en"));
  }

  private static void copy(PublicService original, PublicService.Builder service) {
    original.keywords().ifPresent(service::keyword);
    original.type().ifPresent(service::type);
    original.lifeEvents().forEach(service::lifeEvent);
    original.outputs().forEach(service::produces);
    original.situations().forEach(service::situation);
    original.channels().forEach(service::channel);
    original.costs().forEach(service::cost);
    original.requirements().forEach(service::requirement);
    original.steps().forEach(service::step);
    original.audiences().forEach(service::audience);
    original.processingTime().ifPresent(service::processingTime);
  }
}
