package id.simpul.catalog.office;

import id.simpul.catalog.Addressee;
import id.simpul.catalog.Concept;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.LegalResource;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServiceStandard;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of what a service is and stands on; how it is given is {@link DeliveryRows}. */
final class ServiceFacts {

  private static final Pattern KBLI = Pattern.compile(".*/kbli/(\\d{4})/(\\d{5})");
  private static final Pattern SPBE = Pattern.compile(".*/spbe/([A-Z.0-9]+)");

  private final PublicService service;
  private final Names names;
  private final List<Row> rows = new ArrayList<>();

  ServiceFacts(PublicService service, Names names) {
    this.service = service;
    this.names = names;
  }

  /** For whom and where. */
  List<Row> classification() {
    rows.clear();
    service.audiences().forEach(this::audience);
    service.residentsOf().forEach(r -> add(Part.RESIDENTS, Codes.write(r)));
    service.spatial().forEach(r -> add(Part.SPATIAL, Codes.write(r)));
    service.keywords().ifPresent(this::keywords);
    for (LifeEvent event : service.lifeEvents()) {
      Part part = event.business() ? Part.BUSINESS_EVENT : Part.LIFE_EVENT;
      Row row = Row.of(part).with(Field.CONTENT, Written.entry(event.name()));
      event.description().ifPresent(about -> row.with(Field.NOTE, Written.entry(about)));
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  /** Complaints, law, management and the rest. */
  List<Row> standing() {
    rows.clear();
    service.complaintPoints().forEach(each -> contact(Part.COMPLAINTS, each));
    service.legalResources().forEach(each -> rows.add(law(Part.LAW, each)));
    service.standard().ifPresent(this::standard);
    service.contactPoints().forEach(each -> contact(Part.CONTACT_POINT, each));
    service.requires().forEach(each -> add(Part.REQUIRES, names.codeOf(each)));
    service.related().forEach(each -> add(Part.RELATED, names.codeOf(each)));
    service.endpoints().forEach(this::endpoint);
    service.concepts().forEach(this::concept);
    return List.copyOf(rows);
  }

  static Row law(Part part, LegalResource law) {
    Row row = Row.of(part).with(Field.CONTENT, Written.entry(law.name()));
    law.description().ifPresent(about -> row.with(Field.NOTE, Written.entry(about)));
    law.page().ifPresent(page -> row.with(Field.LINK, page.toString()));
    return row;
  }

  static String hours(List<OpeningHours> hours) {
    return String.join("\n", hours.stream().map(OfficeHours::write).toList());
  }

  private void audience(Concept audience) {
    Arrays.stream(Addressee.values())
        .filter(each -> each.concept().id().equals(audience.id()))
        .findFirst()
        .ifPresent(each -> add(Part.AUDIENCE, Codes.name(each)));
  }

  /** The first of each language in the first row, the second in the second. */
  private void keywords(LocalizedText keywords) {
    List<String> indonesian = keywords.values("id");
    List<String> english = keywords.values("en");
    for (int i = 0; i < Math.max(indonesian.size(), english.size()); i++) {
      String id = i < indonesian.size() ? indonesian.get(i) : "";
      String en = i < english.size() ? english.get(i) : "";
      rows.add(Row.of(Part.KEYWORD).with(Field.CONTENT, Entry.of(id, en, Place.FILE)));
    }
  }

  private void contact(Part part, ContactPoint contact) {
    rows.add(
        Row.of(part)
            .with(Field.CONTENT, Contacts.write(contact))
            .with(Field.HOURS, hours(contact.hours())));
  }

  private void standard(ServiceStandard standard) {
    for (Part part : Part.values()) {
      part.component()
          .flatMap(standard::text)
          .ifPresent(text -> rows.add(Row.of(part).with(Field.CONTENT, Written.entry(text))));
    }
    standard.decree().ifPresent(number -> add(Part.DECREE, number));
    standard.decreedOn().ifPresent(day -> add(Part.DECREED_ON, OfficeDay.write(day)));
  }

  private void endpoint(ServiceEndpoint endpoint) {
    Row row = Row.of(Part.API).with(Field.CONTENT, endpoint.url().toString());
    endpoint.title().ifPresent(title -> row.with(Field.NOTE, Written.entry(title)));
    endpoint
        .personalData()
        .ifPresent(
            holds ->
                row.child(Row.of(Part.PERSONAL_DATA).with(Field.CONTENT, Codes.yesOrNo(holds))));
    rows.add(row);
  }

  private void concept(Concept concept) {
    Optional<String> iri = concept.id().map(URI::toString);
    iri.map(KBLI::matcher)
        .filter(Matcher::matches)
        .ifPresent(kbli -> add(Part.KBLI, kbli.group(1) + "/" + kbli.group(2)));
    iri.map(SPBE::matcher).filter(Matcher::matches).ifPresent(s -> add(Part.SPBE, s.group(1)));
  }

  private void add(Part part, String text) {
    rows.add(Row.of(part).with(Field.CONTENT, text));
  }
}
