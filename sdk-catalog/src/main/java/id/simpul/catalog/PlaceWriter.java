package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;
import static id.simpul.catalog.Cpsv.TITLE;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.util.Optional;

/** Says who and where: organisations, ways, places, contacts and regions. */
final class PlaceWriter {

  private final SayOnce once;

  PlaceWriter(SayOnce once) {
    this.once = once;
  }

  Statements organisation(Statements owner, String predicate, PublicOrganisation organisation) {
    if (once.isSaid(owner, predicate, Optional.of(organisation.id()), organisation)) {
      return owner.about(Term.iri(organisation.id().toString()));
    }
    owner.iri(predicate, organisation.id().toString());
    Statements says = owner.about(Term.iri(organisation.id().toString()));
    says.type(CV + "PublicOrganisation")
        .literal(Cpsv.IDENTIFIER, organisation.id().toString())
        .text(Cpsv.PREF_LABEL, organisation.name())
        .iri(Cpsv.FOAF + "homepage", organisation.homepage());
    organisation.regions().forEach(region -> region(says, Cpsv.SPATIAL, Optional.of(region)));
    address(says, organisation.address());
    return says;
  }

  void channel(Statements owner, Channel channel) {
    if (once.isSaid(owner, Cpsv.HAS_CHANNEL, channel.id(), channel)) {
      return;
    }
    Statements says = owner.part(Cpsv.HAS_CHANNEL, channel.id(), CV + "Channel");
    says.iri(Cpsv.DCT_TYPE, channel.kind().iri());
    says.about(Term.iri(channel.kind().iri())).type(Cpsv.CONCEPT);
    says.text(DESCRIPTION, channel.description()).iris(Cpsv.PAGE, channel.pages());
    channel.contact().ifPresent(contact -> contact(says, Cpsv.CONTACT_POINT, contact));
    TimeWriter.processingTime(says, channel.processingTime());
    channel.servicePoints().forEach(place -> servicePoint(says, place));
    TimeWriter.hours(says, channel.hours());
  }

  Statements contact(Statements owner, String predicate, ContactPoint contact) {
    if (once.isSaid(owner, predicate, contact.id(), contact)) {
      return owner.about(Term.iri(contact.id().orElseThrow().toString()));
    }
    Statements says = owner.part(predicate, contact.id(), CV + "ContactPoint");
    says.literals(CV + "telephone", contact.telephones())
        .literals(CV + "email", contact.emails())
        .iris(CV + "contactPage", contact.pages());
    TimeWriter.hours(says, contact.hours());
    return says;
  }

  static void region(Statements owner, String predicate, Optional<RegionCode> said) {
    said.ifPresent(
        region -> {
          owner.iri(predicate, region.iri());
          owner.about(Term.iri(region.iri())).type(Cpsv.DCT + "Location");
        });
  }

  private void servicePoint(Statements owner, ServicePoint place) {
    Statements says = owner.part(SIMPUL + "servicePoint", SIMPUL + "ServicePoint");
    says.text(TITLE, place.name()).text(SIMPUL + "schedule", place.schedule());
    address(says, place.address());
    region(says, Cpsv.SPATIAL, place.region());
    place.actingUnit().ifPresent(unit -> organisation(says, SIMPUL + "actingUnit", unit));
    place.contact().ifPresent(contact -> contact(says, Cpsv.CONTACT_POINT, contact));
    place.dailyQuota().ifPresent(quota -> says.typed(SIMPUL + "dailyQuota", quota, "integer"));
    TimeWriter.hours(says, place.hours());
  }

  private static void address(Statements owner, Optional<LocalizedText> address) {
    address.ifPresent(
        text ->
            owner
                .part(Cpsv.LOCN + "address", Cpsv.LOCN + "Address")
                .text(Cpsv.LOCN + "fullAddress", text));
  }
}
