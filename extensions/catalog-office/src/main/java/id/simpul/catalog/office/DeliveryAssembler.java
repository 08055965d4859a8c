package id.simpul.catalog.office;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Cost;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.EvidenceTypeList;
import id.simpul.catalog.Fine;
import id.simpul.catalog.LegalResource;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.Step;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes papers, steps, fees, ways and places out of rows. Long, because each part of the sheet has
 * its few lines here.
 */
final class DeliveryAssembler {

  private final DeliveryWords words;
  private final Function<Entry, PublicOrganisation> authorities;
  private final EntryReader reader;

  DeliveryAssembler(
      DeliveryWords words, Function<Entry, PublicOrganisation> authorities, Problems problems) {
    this.words = words;
    this.authorities = authorities;
    this.reader = new EntryReader(problems);
  }

  void add(List<Row> rows) {
    List<Row> places = new ArrayList<>();
    for (Row row : rows) {
      if (row.part() == Part.POINT) {
        places.add(row);
      } else {
        counter(places);
        add(row);
      }
    }
    counter(places);
  }

  private void add(Row row) {
    switch (row.part()) {
      case REQUIREMENT -> reader.read(row, e -> requirement(row, e), words.requirement());
      case CONDITION -> reader.read(row, e -> condition(row, e), words.requirement());
      case STEP -> reader.read(row, e -> step(row, e), words.step());
      case PROMISE -> reader.read(row, this::time, words.promise());
      case COST -> reader.read(row, e -> cost(row, Rupiah.cost(e.text())), words.cost());
      case COST_FORMULA ->
          reader.read(row, e -> cost(row, Cost.formula(e.localized())), words.cost());
      case COST_WORDS ->
          reader.read(row, e -> cost(row, Cost.described(e.localized())), words.cost());
      case FINE -> reader.read(row, Field.NOTE, e -> fine(row, e), words.fine());
      case OUTPUT -> reader.read(row, e -> output(row, e), words.output());
      case APPLICANT -> reader.read(row, e -> applicant(row, e), words.applicant());
      default -> row.part().channel().ifPresent(kind -> words.channel().accept(channel(kind, row)));
    }
  }

  private Requirement requirement(Row row, Entry name) {
    Requirement.Builder requirement = Requirement.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, requirement::description);
    List<Row> choices = row.children(Part.CHOICE);
    if (choices.isEmpty()) {
      EvidenceType.Builder paper = EvidenceType.builder(name.localized());
      form(row, paper);
      return requirement.evidence(paper.build()).build();
    }
    for (Row choice : choices) {
      EvidenceTypeList.Builder together = EvidenceTypeList.builder();
      reader.read(choice, e -> paper(choice, e), together::type);
      for (Row more : choice.children(Part.TOGETHER)) {
        reader.read(more, e -> paper(more, e), together::type);
      }
      requirement.evidence(together.build());
    }
    return requirement.build();
  }

  private EvidenceType paper(Row row, Entry name) {
    EvidenceType.Builder paper = EvidenceType.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, paper::description);
    form(row, paper);
    return paper.build();
  }

  private void form(Row row, EvidenceType.Builder paper) {
    reader.read(row, Field.LINK, e -> Contacts.page(e.text()), paper::form);
    reader.read(row, Field.ISSUED_BY, e -> Codes.type(e.text()), paper::issuedThrough);
  }

  private Requirement condition(Row row, Entry name) {
    Requirement.Builder condition = Requirement.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, condition::description);
    return condition.build();
  }

  private Step step(Row row, Entry name) {
    Step.Builder step = Step.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, step::description);
    reader.read(row, Field.ACTOR, Entry::localized, step::actor);
    reader.read(row, Field.TIME, this::time, step::processingTime);
    return step.build();
  }

  private ProcessingTime time(Entry entry) {
    ProcessingTime time = PromisedTime.parse(entry);
    if (PromisedTime.leavesDaysOpen(entry)) {
      reader
          .problems()
          .add(
              Problem.CALENDAR_DAYS,
              entry.place(),
              "'hari' dibaca sebagai hari kalender. Tulis 'hari kerja' atau 'hari kalender'"
                  + " supaya jelas.",
              "'hari' is read as days of the calendar. Write 'hari kerja' or 'hari kalender' to"
                  + " be clear.");
    }
    return time;
  }

  private Cost cost(Row row, Cost amount) {
    Cost.Builder cost = amount.toBuilder();
    if (row.part() == Part.COST) {
      reader.read(row, Field.NOTE, Entry::localized, cost::description);
    }
    for (Row child : row.children(Part.EXEMPT)) {
      reader.read(child, Entry::localized, cost::exempting);
    }
    for (Row child : row.children(Part.TARIFF_LAW)) {
      reader.read(child, e -> law(reader, child, e), cost::under);
    }
    return cost.build();
  }

  static LegalResource law(EntryReader reader, Row row, Entry name) {
    LegalResource.Builder law = LegalResource.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, law::description);
    reader.read(row, Field.LINK, e -> Contacts.page(e.text()), law::page);
    return law.build();
  }

  private Fine fine(Row row, Entry what) {
    Fine[] fine = {Fine.of(what.localized())};
    reader.read(row, e -> Rupiah.rupiah(e.text()), amount -> fine[0] = fine[0].rupiah(amount));
    return fine[0];
  }

  private Output output(Row row, Entry name) {
    Output.Builder output = Output.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, output::description);
    reader.read(row, Field.TIME, this::time, output::processingTime);
    reader.read(row, Field.VALIDITY, e -> validity(e, output), whole -> {});
    return output.build();
  }

  private static Output.Builder validity(Entry entry, Output.Builder output) {
    Optional<Period> period = PromisedTime.period(entry.text());
    if (period.isPresent() && entry.english().isEmpty()) {
      return output.validFor(period.get());
    }
    if (entry.text().matches("(?s).*\\d.*")) {
      throw Unfit.expected(
          "masa berlaku seperti 6 bulan, atau kata tanpa angka seperti selama usaha berjalan",
          "a validity like 6 bulan, or words without a figure like selama usaha berjalan",
          "Tulis satu dari keduanya.",
          "Write one of the two.");
    }
    return output.validity(entry.localized());
  }

  private Applicant applicant(Row row, Entry role) {
    Applicant.Builder applicant = Applicant.builder(Codes.role(role.text()));
    reader.read(row, Field.NOTE, Entry::localized, applicant::condition);
    return applicant.build();
  }

  private Channel channel(ChannelKind kind, Row row) {
    Channel.Builder channel = Channel.builder(kind);
    reader.read(row, Field.NOTE, Entry::localized, channel::description);
    reader.read(row, Contacts::parse, contacts -> reach(contacts, channel));
    reader.read(row, Field.TIME, this::time, channel::processingTime);
    reader.read(
        row, Field.HOURS, e -> OfficeHours.parse(e.text()), all -> all.forEach(channel::open));
    for (Row place : row.children(Part.POINT)) {
      reader.read(place, e -> point(place, e), channel::servicePoint);
    }
    return channel.build();
  }

  private static void reach(Contacts contacts, Channel.Builder channel) {
    contacts.pages().forEach(channel::page);
    if (!contacts.hasNoPerson()) {
      channel.contact(contacts.withoutPages().build());
    }
  }

  /** Places that stand alone are counters. */
  private void counter(List<Row> places) {
    if (!places.isEmpty()) {
      Channel.Builder counter = Channel.builder(ChannelKind.COUNTER);
      places.forEach(row -> reader.read(row, e -> point(row, e), counter::servicePoint));
      words.channel().accept(counter.build());
      places.clear();
    }
  }

  private ServicePoint point(Row row, Entry name) {
    ServicePoint.Builder point = ServicePoint.builder(name.localized());
    reader.read(row, Field.NOTE, Entry::localized, point::description);
    reader.read(row, Field.ACTOR, authorities, point::actingUnit);
    reader.read(row, Field.CONTACT, e -> Contacts.parse(e).all().build(), point::contact);
    reader.read(row, Field.ADDRESS, Entry::localized, point::address);
    reader.read(row, Field.REGION, Codes::region, point::region);
    reader.read(
        row, Field.HOURS, e -> OfficeHours.parse(e.text()), all -> all.forEach(point::open));
    reader.read(row, Field.SCHEDULE, Entry::localized, point::schedule);
    reader.read(row, Field.QUOTA, Codes::quota, point::dailyQuota);
    reader.read(row, Field.ACCESS, Entry::localized, point::accessibility);
    return point.build();
  }
}
