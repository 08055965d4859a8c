package id.simpul.catalog.office;

import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.StandardComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row can be about: the fields of a service standard, in the words of SIPPN. What each is
 * called, holds and means stands in {@code parts.txt}. Long, because it is the sheet's vocabulary.
 */
enum Part {
  SITE(Scope.CATALOG),
  CATALOG(Scope.CATALOG),
  PUBLISHER(Scope.CATALOG),
  AUTHORITY(Scope.CATALOG_MANY),
  NAME(Scope.SERVICE),
  ABOUT(Scope.SERVICE),
  TYPE(Scope.SERVICE),
  NUMBER(Scope.SERVICE),
  COMPETENT(Scope.SERVICE_MANY),
  AUDIENCE(Scope.SERVICE_MANY),
  RESIDENTS(Scope.SERVICE_MANY),
  SPATIAL(Scope.SERVICE_MANY),
  KEYWORD(Scope.SERVICE_MANY),
  LIFE_EVENT(Scope.SERVICE_MANY),
  BUSINESS_EVENT(Scope.SERVICE_MANY),
  SITUATION(Scope.SERVICE_MANY),
  REQUIREMENT(Scope.DELIVERY),
  CHOICE(Scope.CHILD),
  TOGETHER(Scope.CHILD),
  CONDITION(Scope.DELIVERY),
  STEP(Scope.DELIVERY),
  PROMISE(Scope.DELIVERY_ONE),
  COST(Scope.DELIVERY),
  COST_FORMULA(Scope.DELIVERY),
  COST_WORDS(Scope.DELIVERY),
  EXEMPT(Scope.CHILD),
  TARIFF_LAW(Scope.CHILD),
  FINE(Scope.DELIVERY),
  OUTPUT(Scope.DELIVERY),
  COMPLAINTS(Scope.SERVICE_MANY),
  LAW(Scope.SERVICE_MANY),
  FACILITIES(StandardComponent.FACILITIES),
  COMPETENCE(StandardComponent.COMPETENCE),
  SUPERVISION(StandardComponent.SUPERVISION),
  STAFF(StandardComponent.STAFF),
  GUARANTEE(StandardComponent.SERVICE_GUARANTEE),
  SAFETY(StandardComponent.SAFETY_GUARANTEE),
  EVALUATION(StandardComponent.EVALUATION),
  DECREE(Scope.SERVICE),
  DECREED_ON(Scope.SERVICE),
  ONLINE(ChannelKind.ONLINE),
  COUNTER(ChannelKind.COUNTER),
  PHONE(ChannelKind.PHONE),
  MESSAGE(ChannelKind.MESSAGE),
  EMAIL(ChannelKind.EMAIL),
  POST(ChannelKind.POST),
  MOBILE(ChannelKind.MOBILE),
  HOME_VISIT(ChannelKind.HOME_VISIT),
  ASSISTED(ChannelKind.ASSISTED),
  OTHER_CHANNEL(ChannelKind.OTHER),
  POINT(Scope.DELIVERY),
  APPLICANT(Scope.DELIVERY),
  CONTACT_POINT(Scope.SERVICE_MANY),
  REQUIRES(Scope.SERVICE_MANY),
  RELATED(Scope.SERVICE_MANY),
  API(Scope.SERVICE_MANY),
  PERSONAL_DATA(Scope.CHILD),
  KBLI(Scope.SERVICE_MANY),
  SPBE(Scope.SERVICE_MANY);

  /** Where a part may stand, and how often. */
  enum Scope {
    CATALOG,
    CATALOG_MANY,
    SERVICE,
    SERVICE_MANY,
    DELIVERY_ONE,
    DELIVERY,
    CHILD
  }

  private static final List<Part> COSTS = List.of(COST, COST_FORMULA, COST_WORDS);
  private static final Map<String, Part> LABELS =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(part -> normal(part.label()), part -> part));
  private static final List<Part> PLACES = List.of(COUNTER, MOBILE, ASSISTED, OTHER_CHANNEL);

  private final Scope scope;
  private final @Nullable ChannelKind channel;
  private final @Nullable StandardComponent component;

  @SuppressWarnings("ImmutableEnumChecker") // its sets never change
  private final PartWords words;

  Part(Scope scope) {
    this(scope, null, null);
  }

  Part(StandardComponent component) {
    this(Scope.SERVICE, null, component);
  }

  Part(ChannelKind channel) {
    this(Scope.DELIVERY, channel, null);
  }

  Part(Scope scope, @Nullable ChannelKind channel, @Nullable StandardComponent component) {
    this.scope = scope;
    this.channel = channel;
    this.component = component;
    this.words = PartWords.of(name());
  }

  String key() {
    return words.key();
  }

  String label() {
    return words.label();
  }

  String help() {
    return words.help();
  }

  String example() {
    return words.example();
  }

  Set<Field> needed() {
    return words.needed();
  }

  boolean allows(Field field) {
    return words.needed().contains(field) || words.further().contains(field);
  }

  boolean isOfCatalog() {
    return scope == Scope.CATALOG || scope == Scope.CATALOG_MANY;
  }

  /** Whether it stands once at most in a service, in a situation or in the catalogue. */
  boolean isSingle() {
    return scope == Scope.CATALOG || scope == Scope.SERVICE || scope == Scope.DELIVERY_ONE;
  }

  /** Whether a situation may say it. */
  boolean isOfSituation() {
    return scope == Scope.DELIVERY || scope == Scope.DELIVERY_ONE || scope == Scope.CHILD;
  }

  /** Whether it needs another part above it. */
  boolean isChild() {
    return scope == Scope.CHILD;
  }

  boolean belongsUnder(Part other) {
    return switch (this) {
      case CHOICE -> other == REQUIREMENT;
      case TOGETHER -> other == CHOICE;
      case EXEMPT, TARIFF_LAW -> COSTS.contains(other);
      case PERSONAL_DATA -> other == API;
      case POINT -> PLACES.contains(other);
      default -> false;
    };
  }

  Optional<ChannelKind> channel() {
    return Optional.ofNullable(channel);
  }

  Optional<StandardComponent> component() {
    return Optional.ofNullable(component);
  }

  static Optional<Part> labelled(String text) {
    return Optional.ofNullable(LABELS.get(normal(text)));
  }

  static Optional<Part> keyed(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }

  /** Officers write hyphens, capitals and spaces as they like. */
  static String normal(String label) {
    return label.strip().replaceAll("[-–—_\\s]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
