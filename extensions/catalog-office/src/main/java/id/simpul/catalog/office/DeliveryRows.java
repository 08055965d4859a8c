package id.simpul.catalog.office;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.Cost;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.EvidenceTypeList;
import id.simpul.catalog.Fine;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.Step;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of how something is given, in the order of the service standard. */
final class DeliveryRows {

  private final Names names;
  private final List<Row> before = new ArrayList<>();
  private final List<Row> after = new ArrayList<>();

  DeliveryRows(Names names) {
    this.names = names;
  }

  /** All of them. */
  List<Row> rows(List<Cost> costs, Optional<ProcessingTime> promise) {
    List<Row> rows = new ArrayList<>(before);
    promise.ifPresent(
        time -> rows.add(Row.of(Part.PROMISE).with(Field.CONTENT, PromisedTime.write(time))));
    costs.forEach(cost -> rows.add(cost(cost)));
    rows.addAll(after);
    return rows;
  }

  DeliveryRows requirements(List<Requirement> requirements) {
    requirements.forEach(requirement -> before.add(requirement(requirement)));
    return this;
  }

  DeliveryRows steps(List<Step> steps) {
    for (Step step : steps) {
      Row row = named(Part.STEP, step.name(), step.description());
      step.actor().ifPresent(actor -> row.with(Field.ACTOR, Written.entry(actor)));
      step.processingTime().ifPresent(time -> row.with(Field.TIME, PromisedTime.write(time)));
      before.add(row);
    }
    return this;
  }

  DeliveryRows fines(List<Fine> fines) {
    for (Fine fine : fines) {
      Row row = Row.of(Part.FINE).with(Field.NOTE, Written.entry(fine.description()));
      fine.rupiah().ifPresent(amount -> row.with(Field.CONTENT, Rupiah.write(amount)));
      after.add(row);
    }
    return this;
  }

  DeliveryRows outputs(List<Output> outputs) {
    for (Output output : outputs) {
      Row row = named(Part.OUTPUT, output.name(), output.description());
      output.processingTime().ifPresent(time -> row.with(Field.TIME, PromisedTime.write(time)));
      output.validity().ifPresent(words -> row.with(Field.VALIDITY, Written.entry(words)));
      output.validFor().ifPresent(time -> row.with(Field.VALIDITY, PromisedTime.write(time)));
      after.add(row);
    }
    return this;
  }

  DeliveryRows channels(List<Channel> channels) {
    channels.forEach(channel -> after.add(channel(channel)));
    return this;
  }

  DeliveryRows applicants(List<Applicant> applicants) {
    for (Applicant applicant : applicants) {
      Row row = Row.of(Part.APPLICANT).with(Field.CONTENT, Codes.name(applicant.role()));
      applicant.condition().ifPresent(text -> row.with(Field.NOTE, Written.entry(text)));
      after.add(row);
    }
    return this;
  }

  private static Row requirement(Requirement requirement) {
    List<EvidenceTypeList> lists = requirement.evidence();
    Part part = lists.isEmpty() ? Part.CONDITION : Part.REQUIREMENT;
    Row row = named(part, requirement.name(), requirement.description());
    if (isOnePaperOfThatName(requirement)) {
      form(row, lists.get(0).types().get(0));
      return row;
    }
    for (EvidenceTypeList list : lists) {
      Row choice = null;
      for (EvidenceType type : list.types()) {
        Row paper =
            named(choice == null ? Part.CHOICE : Part.TOGETHER, type.name(), type.description());
        form(paper, type);
        if (choice == null) {
          choice = paper;
          row.child(choice);
        } else {
          choice.child(paper);
        }
      }
    }
    return row;
  }

  private static boolean isOnePaperOfThatName(Requirement requirement) {
    List<EvidenceTypeList> lists = requirement.evidence();
    return lists.size() == 1
        && lists.get(0).types().size() == 1
        && lists.get(0).types().get(0).name().equals(requirement.name())
        && lists.get(0).types().get(0).description().isEmpty();
  }

  private static void form(Row row, EvidenceType paper) {
    paper.form().ifPresent(form -> row.with(Field.LINK, form.toString()));
    paper.issuedThrough().ifPresent(type -> row.with(Field.ISSUED_BY, type.code()));
  }

  private static Row cost(Cost cost) {
    Part part =
        switch (cost.kind()) {
          case FREE, AMOUNT, RANGE -> Part.COST;
          case FORMULA -> Part.COST_FORMULA;
          case UNKNOWN -> Part.COST_WORDS;
        };
    Row row = Row.of(part);
    Rupiah.write(cost).ifPresent(amount -> row.with(Field.CONTENT, amount));
    cost.description()
        .ifPresent(
            text -> row.with(part == Part.COST ? Field.NOTE : Field.CONTENT, Written.entry(text)));
    cost.exemptions()
        .forEach(
            people ->
                row.child(Row.of(Part.EXEMPT).with(Field.CONTENT, Written.entry(people.people()))));
    cost.regulation().ifPresent(law -> row.child(ServiceFacts.law(Part.TARIFF_LAW, law)));
    return row;
  }

  private Row channel(Channel channel) {
    Part part =
        Arrays.stream(Part.values())
            .filter(each -> each.channel().filter(channel.kind()::equals).isPresent())
            .findFirst()
            .orElseThrow();
    List<String> lines = new ArrayList<>();
    channel.contact().map(Contacts::write).filter(text -> !text.isEmpty()).ifPresent(lines::add);
    channel.pages().stream().map(URI::toString).forEach(lines::add);
    Row row = Row.of(part).with(Field.CONTENT, String.join("\n", lines));
    channel.description().ifPresent(text -> row.with(Field.NOTE, Written.entry(text)));
    channel.processingTime().ifPresent(time -> row.with(Field.TIME, PromisedTime.write(time)));
    row.with(Field.HOURS, ServiceFacts.hours(channel.hours()));
    if (Part.POINT.belongsUnder(part)) {
      channel.servicePoints().forEach(point -> row.child(point(point)));
    }
    return row;
  }

  private Row point(ServicePoint point) {
    Row row = named(Part.POINT, point.name(), point.description());
    point.actingUnit().ifPresent(u -> row.with(Field.ACTOR, names.codeOfAuthority(u.id())));
    point.contact().ifPresent(contact -> row.with(Field.CONTACT, Contacts.write(contact)));
    point.address().ifPresent(address -> row.with(Field.ADDRESS, Written.entry(address)));
    point.region().ifPresent(region -> row.with(Field.REGION, Codes.write(region)));
    row.with(Field.HOURS, ServiceFacts.hours(point.hours()));
    point.schedule().ifPresent(text -> row.with(Field.SCHEDULE, Written.entry(text)));
    point.dailyQuota().ifPresent(quota -> row.with(Field.QUOTA, String.valueOf(quota)));
    point.accessibility().ifPresent(text -> row.with(Field.ACCESS, Written.entry(text)));
    return row;
  }

  private static Row named(Part part, LocalizedText name, Optional<LocalizedText> about) {
    Row row = Row.of(part).with(Field.CONTENT, Written.entry(name));
    about.ifPresent(text -> row.with(Field.NOTE, Written.entry(text)));
    return row;
  }
}
