package id.simpul.catalog.office;

import id.simpul.catalog.Agent;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.Situation;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows that say a catalogue; what they cannot say is found by reading them again. */
final class CatalogRows {

  private final Catalog catalog;
  private final Names names;
  private final Map<URI, PublicOrganisation> authorities = new LinkedHashMap<>();

  CatalogRows(Catalog catalog) {
    this.catalog = catalog;
    this.names = Names.of(catalog.id());
    for (PublicService service : catalog.services()) {
      service.competentAuthorities().forEach(this::authority);
      units(service).forEach(this::authority);
    }
    authorities.remove(catalog.publisher().id());
  }

  OfficeContent rows() {
    OfficeContent content = new OfficeContent();
    head().forEach(content.catalog()::add);
    for (PublicService service : catalog.services()) {
      service(service, content.service(Entry.of(names.codeOf(service.id()), Place.FILE)));
    }
    return content;
  }

  private List<Row> head() {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(Part.SITE).with(Field.CONTENT, names.site()));
    Row whole = Row.of(Part.CATALOG);
    catalog.title().ifPresent(title -> whole.with(Field.CONTENT, Written.entry(title)));
    catalog.description().ifPresent(about -> whole.with(Field.NOTE, Written.entry(about)));
    if (!catalog.id().toString().equals(names.catalog())) {
      whole.with(Field.LINK, catalog.id().toString());
    }
    if (!whole.entries().isEmpty()) {
      rows.add(whole);
    }
    rows.add(authority(Part.PUBLISHER, catalog.publisher()));
    authorities.values().forEach(other -> rows.add(authority(Part.AUTHORITY, other)));
    return rows;
  }

  private Row authority(Part part, Agent agent) {
    Row row = Row.of(part).with(Field.CODE, names.codeOfAuthority(agent.id()));
    agent.name().ifPresent(name -> row.with(Field.CONTENT, Written.entry(name)));
    if (agent instanceof PublicOrganisation body) {
      body.regions().stream().findFirst().ifPresent(r -> row.with(Field.REGION, Codes.write(r)));
    }
    agent.homepage().ifPresent(page -> row.with(Field.LINK, page.toString()));
    agent.address().ifPresent(address -> row.with(Field.ADDRESS, Written.entry(address)));
    return row;
  }

  private void service(PublicService service, ServiceRows rows) {
    add(rows, Part.NAME, service.title());
    service.description().ifPresent(about -> add(rows, Part.ABOUT, about));
    service.type().ifPresent(type -> add(rows, Part.TYPE, type.code()));
    service.identifier().ifPresent(number -> add(rows, Part.NUMBER, number));
    if (!service.competentAuthorities().equals(List.of(catalog.publisher()))) {
      service
          .competentAuthorities()
          .forEach(a -> add(rows, Part.COMPETENT, names.codeOfAuthority(a.id())));
    }
    ServiceFacts facts = new ServiceFacts(service, names);
    facts.classification().forEach(rows::add);
    service.situations().forEach(each -> rows.add(situation(each)));
    delivery(service).rows(service.costs(), service.processingTime()).forEach(rows::add);
    facts.standing().forEach(rows::add);
    service.situations().forEach(each -> delivery(each).forEach(row -> rows.add(name(each), row)));
  }

  private DeliveryRows delivery(PublicService service) {
    return new DeliveryRows(names)
        .requirements(service.requirements())
        .steps(service.steps())
        .fines(service.fines())
        .outputs(service.outputs())
        .channels(service.channels())
        .applicants(service.applicants());
  }

  private List<Row> delivery(Situation situation) {
    return new DeliveryRows(names)
        .requirements(situation.requirements())
        .steps(situation.steps())
        .fines(situation.fines())
        .outputs(situation.outputs())
        .channels(situation.channels())
        .applicants(situation.applicants())
        .rows(situation.costs(), situation.processingTime());
  }

  private static Row situation(Situation situation) {
    Row row = Row.of(Part.SITUATION).with(Field.CONTENT, Written.entry(situation.name()));
    situation.description().ifPresent(about -> row.with(Field.NOTE, Written.entry(about)));
    return row;
  }

  private static Entry name(Situation situation) {
    return Entry.of(Written.indonesian(situation.name()), Place.FILE);
  }

  private static void add(ServiceRows rows, Part part, LocalizedText text) {
    rows.add(Row.of(part).with(Field.CONTENT, Written.entry(text)));
  }

  private static void add(ServiceRows rows, Part part, String text) {
    rows.add(Row.of(part).with(Field.CONTENT, text));
  }

  private void authority(PublicOrganisation body) {
    authorities.putIfAbsent(body.id(), body);
  }

  private static Stream<PublicOrganisation> units(PublicService service) {
    return Stream.concat(
            service.channels().stream(),
            service.situations().stream().flatMap(each -> each.channels().stream()))
        .flatMap(channel -> channel.servicePoints().stream())
        .map(ServicePoint::actingUnit)
        .flatMap(unit -> unit.stream());
  }
}
