package id.simpul.quality;

import id.simpul.catalog.Addressee;
import id.simpul.catalog.Applicant;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Step;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the description of one kind at one authority.
 *
 * <p>The near-duplicates come from here, and always the same: what a kind says by hand, overlaid
 * with what the authority says by hand, then the authority's habits (how it words titles, whether
 * it declares types, how it names services, its portal, hours and addresses).
 */
final class Description {

  private static final String MARK_ID = " (Contoh, bukan resmi.)";
  private static final String MARK_EN = " (An example, not official.)";

  static final String INDONESIA = "http://publications.europa.eu/resource/authority/country/IDN";

  /** Offices that serve the residents alone. */
  private static final Set<String> FOR_RESIDENTS = Set.of("dukcapil", "kelurahan", "dinsos");

  private final Authority authority;
  private final String kind;
  private final Facts facts;
  private final Naming naming;
  private final Ways ways;

  Description(Authority authority, Kind kind, Map<String, LocalizedText> offices) {
    this.authority = authority;
    this.kind = kind.key();
    this.facts = kind.at(authority.key());
    this.naming = new Naming(authority, kind, offices);
    this.ways = new Ways(authority, naming.office(), naming.slug());
  }

  PublicService service() {
    PublicService.Builder service =
        PublicService.builder(naming.iri())
            .title(naming.title())
            .description(about())
            .competentAuthority(competentAuthority())
            .lifeEvent(event())
            .audience(business() ? Addressee.BUSINESS : Addressee.PUBLIC)
            .processingTime(Amounts.time(facts.get("time")))
            .cost(Amounts.cost(facts.get("cost")))
            .contact(ContactPoint.builder().telephone(ways.telephone()).build())
            .complaints(complaints());
    if (authority.declaresTypesOf(facts.get("office"))) {
      service.type(ServiceType.of(facts.find("type").orElse(kind)));
    }
    facts.list("words").forEach(word -> service.keyword(LocalizedText.indonesian(word)));
    facts.list("need").forEach(need -> service.requirement(requirement(need)));
    facts.list("needs-also").forEach(need -> service.requirement(requirement(need)));
    facts.list("steps").forEach(step -> service.step(Step.builder(Facts.localized(step)).build()));
    facts.list("gives").forEach(output -> service.produces(Amounts.output(output)));
    facts.list("who").forEach(who -> service.applicant(applicant(who)));
    facts.list("channels").forEach(channel -> service.channel(ways.channel(channel)));
    authority
        .region()
        .ifPresentOrElse(service::spatial, () -> service.otherPlace(URI.create(INDONESIA)));
    if (FOR_RESIDENTS.contains(facts.get("office"))) {
      authority.region().ifPresent(service::residentsOf);
    }
    return service.build();
  }

  private LocalizedText about() {
    LocalizedText about = facts.text("about");
    StringBuilder indonesian = new StringBuilder(about.in("id"));
    facts.find("note").ifPresent(note -> indonesian.append(' ').append(note));
    if (facts.list("channels").contains("daring")) {
      indonesian.append(" Permohonan daring lewat ").append(authority.portal()).append('.');
    }
    return LocalizedText.of(indonesian + MARK_ID, about.in("en") + MARK_EN);
  }

  private LifeEvent event() {
    LifeEvent.Builder event = LifeEvent.builder(facts.text("event"));
    return business() ? event.ofBusiness().build() : event.build();
  }

  private boolean business() {
    return facts.find("for").filter("usaha"::equals).isPresent();
  }

  private PublicOrganisation competentAuthority() {
    PublicOrganisation.Builder organisation =
        PublicOrganisation.builder(authority.iri("instansi/" + facts.get("office")))
            .name(naming.office());
    authority
        .region()
        .ifPresentOrElse(organisation::region, () -> organisation.otherPlace(INDONESIA));
    return organisation.build();
  }

  private ContactPoint complaints() {
    return ContactPoint.builder()
        .email("pengaduan@" + authority.host())
        .page(authority.iri("pengaduan"))
        .build();
  }

  /** One paper, or one of several with a bar between them. */
  private static Requirement requirement(String said) {
    String[] either = said.split("\\s*\\|\\s*", -1);
    if (either.length == 1) {
      return Requirement.of(EvidenceType.of(LocalizedText.indonesian(said)));
    }
    Requirement.Builder requirement =
        Requirement.builder(LocalizedText.indonesian(String.join(" atau ", either)));
    for (String paper : either) {
      requirement.evidence(EvidenceType.of(LocalizedText.indonesian(paper)));
    }
    return requirement.build();
  }

  private static Applicant applicant(String said) {
    String[] words = said.split(", ", 2);
    Applicant.Builder applicant =
        Applicant.builder(Applicant.Role.valueOf(words[0].toUpperCase(Locale.ROOT)));
    if (words.length == 2) {
      applicant.condition(LocalizedText.indonesian(words[1]));
    }
    return applicant.build();
  }
}
