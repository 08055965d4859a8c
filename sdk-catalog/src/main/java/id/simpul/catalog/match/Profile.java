package id.simpul.catalog.match;

import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.Situation;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a service is compared. Of very long or very many texts only the first are read, so that
 * no description can cost more than another.
 */
final class Profile {

  private static final int MOST_NAMES = 24;
  private static final int MOST_PARTS = 12;
  private static final int LONGEST_NAME = 200;

  private final String type;
  private final Bag typeWords;
  private final Wording title;
  private final List<Wording> outputs;
  private final List<Wording> events;
  private final List<Bag> names;
  private final List<Bag> otherNames;
  private final Bag keywordKeys;
  private final Map<String, String> keywords;
  private final Bag initials;
  private final List<Facet.Said> facets;
  private final String signature;

  private Profile(PublicService service) {
    this.type = service.type().map(Object::toString).orElse("");
    this.typeWords = type.isEmpty() ? Bag.EMPTY : Lexicon.bag(List.of(type));
    this.title = Wording.of(service.title()).without(placesOf(service));
    this.outputs = outputsOf(service);
    this.events =
        service.lifeEvents().stream()
            .limit(MOST_PARTS)
            .map(LifeEvent::name)
            .map(Wording::of)
            .toList();
    this.keywords = keywordsOf(service);
    this.names = keywords.values().stream().map(word -> Lexicon.bag(List.of(word))).toList();
    this.otherNames = names.stream().filter(name -> !Facet.isOnlyCases(name)).toList();
    this.keywordKeys = Bag.of(keywords.keySet());
    this.initials = Bag.of(initialsOf(service));
    this.facets =
        Facet.of(
            title.main(),
            outputs.isEmpty() ? Bag.EMPTY : outputs.get(0).main(),
            union(situationsOf(service)),
            List.of(union(outputs), union(events), unionOfNames()));
    this.signature =
        String.join(
            "|",
            type,
            title.key(),
            keys(outputs),
            keys(events),
            keywords.keySet().toString(),
            initials.key(),
            facets.toString());
  }

  static Profile of(PublicService service) {
    return new Profile(service);
  }

  String type() {
    return type;
  }

  Bag typeWords() {
    return typeWords;
  }

  Wording title() {
    return title;
  }

  List<Wording> outputs() {
    return outputs;
  }

  List<Wording> events() {
    return events;
  }

  /** Keywords by which it could be known. */
  List<Bag> otherNames() {
    return otherNames;
  }

  /** The keys of all keywords, to see quickly whether any is shared. */
  Bag keywordKeys() {
    return keywordKeys;
  }

  /** Keywords as they are said, by the key of what they mean. */
  Map<String, String> keywords() {
    return keywords;
  }

  /** First letters of the title and of the outputs, by which others may abbreviate them. */
  Bag initials() {
    return initials;
  }

  /** What is said of each facet, in their order. */
  List<Facet.Said> facets() {
    return facets;
  }

  /** Two services with one signature are compared once. */
  String signature() {
    return signature;
  }

  private static List<Wording> outputsOf(PublicService service) {
    List<Wording> outputs = new ArrayList<>();
    service.outputs().stream()
        .limit(MOST_PARTS)
        .map(Output::name)
        .map(Wording::of)
        .forEach(outputs::add);
    service.situations().stream()
        .limit(MOST_PARTS)
        .flatMap(situation -> situation.outputs().stream())
        .limit(MOST_PARTS)
        .map(Output::name)
        .map(Wording::of)
        .filter(output -> !outputs.contains(output))
        .forEach(outputs::add);
    return outputs;
  }

  private static List<Wording> situationsOf(PublicService service) {
    return service.situations().stream()
        .limit(MOST_PARTS)
        .map(Situation::name)
        .map(Wording::of)
        .toList();
  }

  private static Map<String, String> keywordsOf(PublicService service) {
    Map<String, String> keywords = new TreeMap<>();
    List<String> said = new ArrayList<>();
    service
        .keywords()
        .ifPresent(
            words ->
                List.of("id", "", "en")
                    .forEach(
                        tag -> words.values(tag).stream().limit(MOST_NAMES).forEach(said::add)));
    for (String word : said) {
      if (word.length() <= LONGEST_NAME) {
        Bag bag = Lexicon.bag(List.of(word));
        if (bag.tells()) {
          keywords.putIfAbsent(bag.key(), word);
        }
      }
    }
    return keywords;
  }

  /** A title says its own city; that neither joins nor parts services. */
  private static Set<String> placesOf(PublicService service) {
    Set<RegionCode> regions = new LinkedHashSet<>(service.spatial());
    regions.addAll(service.residentsOf());
    service.competentAuthorities().stream()
        .limit(MOST_PARTS)
        .map(PublicOrganisation::regions)
        .forEach(regions::addAll);
    Set<String> places = new HashSet<>();
    regions.stream()
        .limit(MOST_NAMES)
        .flatMap(region -> region.name().stream())
        .map(Wording::of)
        .forEach(name -> places.addAll(name.main().notions()));
    return places;
  }

  private static Set<String> initialsOf(PublicService service) {
    Set<String> initials = new HashSet<>();
    List<LocalizedText> names = new ArrayList<>(List.of(service.title()));
    service.outputs().stream().limit(MOST_PARTS).map(Output::name).forEach(names::add);
    for (LocalizedText name : names) {
      StringBuilder letters = new StringBuilder();
      Lexicon.words(Shown.prefix(name.in("id"), LONGEST_NAME))
          .forEach(word -> letters.append(word.charAt(0)));
      if (letters.length() >= 3 && letters.length() <= 8) {
        initials.add(letters.toString());
      }
    }
    return initials;
  }

  private Bag unionOfNames() {
    Set<String> all = new LinkedHashSet<>();
    names.forEach(name -> all.addAll(name.notions()));
    return Bag.of(all);
  }

  private static String keys(List<Wording> wordings) {
    return wordings.stream().map(Wording::key).toList().toString();
  }

  private static Bag union(List<Wording> wordings) {
    Set<String> all = new LinkedHashSet<>();
    wordings.forEach(wording -> all.addAll(wording.main().notions()));
    return Bag.of(all);
  }
}
