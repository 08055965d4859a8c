package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The fourteen components of a service standard (Standar Pelayanan): six about the delivery, eight
 * about how the authority runs it.
 *
 * <pre>{@code
 * StandardComponent.TARIFF.isStatedBy(service);
 * }</pre>
 *
 * <p>Source: UU 25/2009 and PermenPANRB 15/2014.
 */
public enum StandardComponent {
  /** 1: what has to be met. */
  REQUIREMENTS(1, "Persyaratan", "Requirements", StandardComponent::statesRequirements),
  /** 2: how it is given. */
  PROCEDURE(
      2,
      "Sistem, mekanisme, dan prosedur",
      "Procedure",
      s -> !s.steps().isEmpty() || anyCase(s, c -> !c.steps().isEmpty())),
  /** 3: how long it takes. */
  TIME(3, "Jangka waktu penyelesaian", "Time", StandardComponent::statesTime),
  /** 4: what it costs. */
  TARIFF(4, "Biaya/tarif", "Tariff", StandardComponent::statesTariff),
  /** 5: what comes out. */
  PRODUCT(
      5,
      "Produk pelayanan",
      "Product",
      s -> !s.outputs().isEmpty() || anyCase(s, c -> !c.outputs().isEmpty())),
  /** 6: where to complain. */
  COMPLAINTS(6, "Penanganan pengaduan", "Complaints", s -> !s.complaintPoints().isEmpty()),
  /** 7: the law that it rests on. */
  LEGAL_BASIS(7, "Dasar hukum", "Legal basis", s -> !s.legalResources().isEmpty()),
  /** 8: rooms and equipment. */
  FACILITIES(8, "Sarana, prasarana, dan/atau fasilitas", "Facilities"),
  /** 9: what the people who serve have learned. */
  COMPETENCE(9, "Kompetensi pelaksana", "Competence of staff"),
  /** 10: who supervises inside. */
  SUPERVISION(10, "Pengawasan internal", "Internal supervision"),
  /** 11: how many people serve. */
  STAFF(11, "Jumlah pelaksana", "Number of staff"),
  /** 12: that it is given as promised. */
  SERVICE_GUARANTEE(12, "Jaminan pelayanan", "Guarantee of service"),
  /** 13: that it is given safely. */
  SAFETY_GUARANTEE(13, "Jaminan keamanan dan keselamatan pelayanan", "Guarantee of safety"),
  /** 14: how well it was given. */
  EVALUATION(14, "Evaluasi kinerja pelaksana", "Evaluation");

  private final int number;

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText label;

  @SuppressWarnings("ImmutableEnumChecker") // holds nothing that changes
  private final Predicate<PublicService> stated;

  StandardComponent(int number, String indonesian, String english) {
    this.number = number;
    this.label = LocalizedText.of(indonesian, english);
    this.stated =
        service -> service.standard().flatMap(standard -> standard.text(this)).isPresent();
  }

  StandardComponent(
      int number, String indonesian, String english, Predicate<PublicService> stated) {
    this.number = number;
    this.label = LocalizedText.of(indonesian, english);
    this.stated = stated;
  }

  /** Its number in the regulation, 1 to 14. */
  public int number() {
    return number;
  }

  /** What the regulation calls it. */
  public LocalizedText label() {
    return label;
  }

  /** Whether the description of a service says it. */
  public boolean isStatedBy(PublicService service) {
    return stated.test(service);
  }

  /** Whether it is one of the eight that describe how the authority runs the service. */
  public boolean isManagement() {
    return number >= 7;
  }

  /** The component with this {@link #code()}. */
  static StandardComponent parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean statesRequirements(PublicService service) {
    return !service.requirements().isEmpty()
        || !service.evidence().isEmpty()
        || !service.inputs().isEmpty()
        || anyCase(service, situation -> !situation.requirements().isEmpty());
  }

  private static boolean statesTime(PublicService service) {
    return service.processingTime().isPresent()
        || service.outputs().stream().anyMatch(output -> output.processingTime().isPresent())
        || anyCase(service, situation -> situation.processingTime().isPresent());
  }

  private static boolean statesTariff(PublicService service) {
    return service.costs().stream().anyMatch(cost -> cost.kind() != Cost.Kind.UNKNOWN)
        || anyCase(service, situation -> !situation.costs().isEmpty());
  }

  private static boolean anyCase(PublicService service, Predicate<Situation> says) {
    return service.situations().stream().anyMatch(says);
  }
}
