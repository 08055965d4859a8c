package id.simpul.catalog.office;

import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.Finding;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.Severity;
import id.simpul.catalog.Situation;
import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one service out of its rows; reports what is wrong at the cell where it stands. */
final class ServiceAssembler {

  /** Which rows a finding of the validator speaks of. */
  private static final Map<String, Part> PATHS =
      Map.ofEntries(
          Map.entry("title", Part.NAME),
          Map.entry("description", Part.ABOUT),
          Map.entry("keywords", Part.KEYWORD),
          Map.entry("costs", Part.COST),
          Map.entry("fines", Part.FINE),
          Map.entry("outputs", Part.OUTPUT),
          Map.entry("complaintPoints", Part.COMPLAINTS),
          Map.entry("contactPoints", Part.CONTACT_POINT),
          Map.entry("spatial", Part.SPATIAL),
          Map.entry("residentsOf", Part.RESIDENTS),
          Map.entry("legalResources", Part.LAW),
          Map.entry("lifeEvents", Part.LIFE_EVENT),
          Map.entry("situations", Part.SITUATION),
          Map.entry("requires", Part.REQUIRES),
          Map.entry("endpoints", Part.API));

  /** The advice of {@code Rules} for who writes Java. */
  private static final Pattern IN_JAVA =
      Pattern.compile("(?:Tambahkan|Add) \\S+ \\((?:di|in) Java: \\w+\\(\\.\\.\\)\\)");

  private final Names names;
  private final Function<Entry, PublicOrganisation> authorities;
  private final PublicOrganisation publisher;

  ServiceAssembler(
      Names names, Function<Entry, PublicOrganisation> authorities, PublicOrganisation publisher) {
    this.names = names;
    this.authorities = authorities;
    this.publisher = publisher;
  }

  /** The service, unless something about it is wrong; what that is stands in its problems. */
  Optional<PublicService> assemble(ServiceRows said) {
    if (said.isStray()) {
      return Optional.empty();
    }
    said.checkWhole();
    Optional<ServiceId> id = id(said, said.problems());
    if (said.rows(Part.NAME).isEmpty() && said.problems().faults() == 0) {
      said.problems()
          .add(
              Problem.MISSING,
              said.code().place(),
              "layanan "
                  + Problems.quoted(said.code().text())
                  + " diharapkan bernama, ditemukan tidak ada. Tambahkan baris Bagian 'Nama"
                  + " layanan'.",
              "the service "
                  + Problems.quoted(said.code().text())
                  + " is expected to have a name, found none. Add a row 'Nama layanan'.");
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    PublicService.Builder service = PublicService.builder(id.get());
    naming(said, service);
    footing(said, service);
    reach(said, service);
    new DeliveryAssembler(DeliveryWords.of(service), authorities, said.problems()).add(said.rows());
    situations(said, service);
    return said.problems().faults() > 0 ? Optional.empty() : sound(said, service.build());
  }

  /** The address of the service, whatever else is wrong with it. */
  Optional<ServiceId> id(ServiceRows said, Problems problems) {
    AtomicReference<@Nullable ServiceId> id = new AtomicReference<>();
    new EntryReader(problems).read(said.code(), e -> names.service(e.text()), id::set);
    return Optional.ofNullable(id.get());
  }

  private void naming(ServiceRows said, PublicService.Builder service) {
    EntryReader reader = new EntryReader(said.problems());
    for (Row row : said.rows()) {
      switch (row.part()) {
        case NAME -> reader.read(row, Entry::localized, service::title);
        case ABOUT -> reader.read(row, Entry::localized, service::description);
        case TYPE -> reader.read(row, e -> Codes.type(e.text()), service::type);
        case NUMBER -> reader.read(row, Entry::text, service::identifier);
        case KEYWORD -> reader.read(row, Entry::localized, service::keyword);
        case AUDIENCE -> reader.read(row, e -> Codes.audience(e.text()), service::audience);
        case LIFE_EVENT -> reader.read(row, e -> event(row, e, reader), service::lifeEvent);
        case BUSINESS_EVENT -> reader.read(row, e -> event(row, e, reader), service::lifeEvent);
        case KBLI -> reader.read(row, e -> Codes.kbli(e.text()), service::classifiedBy);
        case SPBE -> reader.read(row, e -> Codes.spbe(e.text()), service::classifiedBy);
        default -> {} // read elsewhere
      }
    }
  }

  private static LifeEvent event(Row row, Entry name, EntryReader reader) {
    LifeEvent.Builder event = LifeEvent.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, event::description);
    return row.part() == Part.BUSINESS_EVENT ? event.ofBusiness().build() : event.build();
  }

  private void footing(ServiceRows said, PublicService.Builder service) {
    EntryReader reader = new EntryReader(said.problems());
    if (said.rows(Part.COMPETENT).isEmpty()) {
      service.competentAuthority(publisher);
    }
    for (Row row : said.rows()) {
      switch (row.part()) {
        case COMPETENT -> reader.read(row, authorities, service::competentAuthority);
        case LAW ->
            reader.read(row, e -> DeliveryAssembler.law(reader, row, e), service::legalResource);
        case REQUIRES -> reader.read(row, e -> names.service(e.text()), service::requires);
        case RELATED -> reader.read(row, e -> names.service(e.text()), service::related);
        default -> {} // read elsewhere
      }
    }
    StandardAssembler.standard(said, reader).ifPresent(service::standard);
  }

  private static void reach(ServiceRows said, PublicService.Builder service) {
    EntryReader reader = new EntryReader(said.problems());
    for (Row row : said.rows()) {
      switch (row.part()) {
        case RESIDENTS -> reader.read(row, Codes::region, service::residentsOf);
        case SPATIAL -> reader.read(row, Codes::region, service::spatial);
        case COMPLAINTS -> reader.read(row, e -> contact(row, e, reader), service::complaints);
        case CONTACT_POINT -> reader.read(row, e -> contact(row, e, reader), service::contact);
        case API -> reader.read(row, e -> endpoint(row, e, reader), service::endpoint);
        default -> {} // read elsewhere
      }
    }
  }

  private static ContactPoint contact(Row row, Entry lines, EntryReader reader) {
    ContactPoint.Builder contact = Contacts.parse(lines).all();
    reader.read(
        row, Field.HOURS, e -> OfficeHours.parse(e.text()), all -> all.forEach(contact::open));
    return contact.build();
  }

  private static ServiceEndpoint endpoint(Row row, Entry url, EntryReader reader) {
    ServiceEndpoint.Builder endpoint =
        ServiceEndpoint.builder(Contacts.page(url.text()).toString());
    reader.read(row, Field.NOTE, Entry::localized, endpoint::title);
    for (Row child : row.children(Part.PERSONAL_DATA)) {
      reader.read(child, e -> Codes.yes(e.text()), endpoint::personalData);
    }
    return endpoint.build();
  }

  private void situations(ServiceRows said, PublicService.Builder service) {
    EntryReader reader = new EntryReader(said.problems());
    for (Row row : said.rows(Part.SITUATION)) {
      reader.read(row, e -> situation(said, row, e, reader), service::situation);
    }
  }

  private Situation situation(ServiceRows said, Row row, Entry name, EntryReader reader) {
    Situation.Builder situation = Situation.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, situation::description);
    new DeliveryAssembler(DeliveryWords.of(situation), authorities, said.problems())
        .add(said.in(name.text()));
    return situation.build();
  }

  /**
   * The rules that every description has to keep. Completeness is not the officer's to mend here,
   * nor are the terms of CPSV-AP his.
   */
  private static Optional<PublicService> sound(ServiceRows said, PublicService service) {
    for (Finding finding : CatalogValidator.validate(service)) {
      if (finding.severity() != Severity.COMPLETENESS && !finding.ruleId().startsWith("profile.")) {
        Problem problem =
            finding.severity() == Severity.STRUCTURE ? Problem.DESCRIPTION : Problem.DOUBTFUL;
        said.problems()
            .add(
                problem,
                placeOf(said, finding.path()),
                advice(finding, "id", "Tambahkan bagian"),
                advice(finding, "en", "Add the part"));
      }
    }
    return said.problems().faults() > 0 ? Optional.empty() : Optional.of(service);
  }

  /** What to add is told in the file's words. */
  private static String advice(Finding finding, String language, String add) {
    String message = finding.message().in(language);
    Part part = PATHS.get(finding.path().substring(finding.path().indexOf('/') + 1));
    return part == null
        ? message
        : IN_JAVA.matcher(message).replaceAll(add + " '" + part.label() + "'");
  }

  private static Place placeOf(ServiceRows said, String path) {
    String[] tokens = path.split("/", -1);
    Part part = tokens.length < 2 ? null : PATHS.get(tokens[1]);
    List<Row> rows = part == null ? List.of() : said.rows(part);
    int index =
        tokens.length > 2 && tokens[2].matches("\\d{1,6}") ? Integer.parseInt(tokens[2]) : 0;
    return index < rows.size() ? rows.get(index).placeOf(Field.CONTENT) : said.code().place();
  }
}
