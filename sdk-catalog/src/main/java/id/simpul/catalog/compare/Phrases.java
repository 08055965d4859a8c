package id.simpul.catalog.compare;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.Cost;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.EvidenceTypeList;
import id.simpul.catalog.Fine;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.Output;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServicePoint;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Says one thing in one line, in one language. */
final class Phrases {

  private final String language;

  Phrases(String language) {
    this.language = language;
  }

  String text(LocalizedText text) {
    return text.in(language);
  }

  String requirement(Requirement requirement) {
    List<String> alternatives =
        new ArrayList<>(requirement.evidence().stream().map(this::together).toList());
    requirement.supportingEvidence().forEach(paper -> alternatives.add(text(paper.name())));
    String name = requirement.name().in(language);
    if (alternatives.isEmpty() || alternatives.equals(List.of(name))) {
      return name;
    }
    return name + ": " + String.join(english() ? " or " : " atau ", alternatives);
  }

  String fee(Cost cost) {
    String text = cost.text().in(language);
    boolean told = cost.kind() == Cost.Kind.FORMULA || cost.kind() == Cost.Kind.UNKNOWN;
    String about = told ? "" : cost.description().map(d -> " (" + d.in(language) + ")").orElse("");
    List<String> exempt = cost.exemptions().stream().map(people -> people.in(language)).toList();
    String free = english() ? "; free for: " : "; gratis untuk: ";
    return text + about + (exempt.isEmpty() ? "" : free + String.join(", ", exempt));
  }

  String fine(Fine fine) {
    String amount =
        fine.rupiah()
            .map(rupiah -> ": " + Cost.of(rupiah, Cost.IDR).text().in(language))
            .orElse("");
    return fine.description().in(language) + amount;
  }

  String place(ServicePoint place) {
    StringBuilder line = new StringBuilder(place.name().in(language));
    for (OpeningHours open : place.hours()) {
      line.append(", ").append(open.text().in(language));
    }
    place.schedule().ifPresent(schedule -> line.append(", ").append(schedule.in(language)));
    place
        .dailyQuota()
        .ifPresent(
            quota ->
                line.append(english() ? ", quota " : ", kuota ")
                    .append(quota)
                    .append(english() ? " a day" : " orang/hari"));
    return line.toString();
  }

  String applicant(Applicant applicant) {
    return applicant.role().label().in(language)
        + applicant.condition().map(condition -> " (" + condition.in(language) + ")").orElse("");
  }

  String channel(Channel channel) {
    String numbers =
        channel.contact().map(this::reach).filter(r -> !r.isEmpty()).map(r -> " " + r).orElse("");
    StringBuilder line = new StringBuilder(channel.kind().label().in(language)).append(numbers);
    channel.pages().forEach(page -> line.append(' ').append(page));
    channel.description().ifPresent(text -> line.append(": ").append(text.in(language)));
    return line.toString();
  }

  String output(Output output) {
    return output.name().in(language)
        + output.validity().map(validity -> " (" + validity.in(language) + ")").orElse("");
  }

  private String together(EvidenceTypeList list) {
    return String.join(
        " + ",
        list.types().stream().map(EvidenceType::name).map(name -> name.in(language)).toList());
  }

  String reach(ContactPoint contact) {
    List<String> ways = new ArrayList<>(contact.telephones());
    ways.addAll(contact.emails());
    contact.pages().forEach(page -> ways.add(page.toString()));
    return String.join(", ", ways);
  }

  private boolean english() {
    return language.startsWith("en");
  }
}
