package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Situation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Everything that a catalogue, a service and a situation say, by the name of its accessor. */
final class Aspects {

  static final Map<String, Function<Catalog, Object>> CATALOG = catalog();
  static final Map<String, Function<PublicService, Object>> SERVICE = service();
  static final Map<String, Function<Situation, Object>> SITUATION = situation();

  private Aspects() {}

  private static Map<String, Function<Catalog, Object>> catalog() {
    Map<String, Function<Catalog, Object>> all = new LinkedHashMap<>();
    all.put("id", Catalog::id);
    all.put("publisher", Catalog::publisher);
    all.put("title", Catalog::title);
    all.put("description", Catalog::description);
    all.put("records", Catalog::records);
    all.put("apis", Catalog::apis);
    all.put("landingPages", Catalog::landingPages);
    all.put("collections", Catalog::collections);
    all.put("contracts", Catalog::contracts);
    all.put("others", Catalog::others);
    all.put("identifier", Catalog::identifier);
    all.put("extensions", Catalog::extensions);
    return all;
  }

  private static Map<String, Function<PublicService, Object>> service() {
    Map<String, Function<PublicService, Object>> all = new LinkedHashMap<>();
    all.put("title", PublicService::title);
    all.put("type", PublicService::type);
    all.put("description", PublicService::description);
    all.put("identifier", PublicService::identifier);
    all.put("competentAuthorities", PublicService::competentAuthorities);
    all.put("keywords", PublicService::keywords);
    all.put("lifeEvents", PublicService::lifeEvents);
    all.put("audiences", PublicService::audiences);
    all.put("residentsOf", PublicService::residentsOf);
    all.put("spatial", PublicService::spatial);
    all.put("otherPlaces", PublicService::otherPlaces);
    all.put("requirements", PublicService::requirements);
    all.put("evidence", PublicService::evidence);
    all.put("inputs", PublicService::inputs);
    all.put("rules", PublicService::rules);
    all.put("processingTime", PublicService::processingTime);
    all.put("costs", PublicService::costs);
    all.put("fines", PublicService::fines);
    all.put("outputs", PublicService::outputs);
    all.put("channels", PublicService::channels);
    all.put("applicants", PublicService::applicants);
    all.put("contactPoints", PublicService::contactPoints);
    all.put("complaintPoints", PublicService::complaintPoints);
    all.put("legalResources", PublicService::legalResources);
    all.put("standard", PublicService::standard);
    all.put("requires", PublicService::requires);
    all.put("related", PublicService::related);
    all.put("endpoints", PublicService::endpoints);
    all.put("concepts", PublicService::concepts);
    all.put("governmentFunctions", PublicService::governmentFunctions);
    all.put("sectors", PublicService::sectors);
    all.put("thematicAreas", PublicService::thematicAreas);
    all.put("status", PublicService::status);
    all.put("languages", PublicService::languages);
    all.put("participations", PublicService::participations);
    all.put("partOf", PublicService::partOf);
    all.put("extensions", PublicService::extensions);
    return all;
  }

  private static Map<String, Function<Situation, Object>> situation() {
    Map<String, Function<Situation, Object>> all = new LinkedHashMap<>();
    all.put("name", Situation::name);
    all.put("description", Situation::description);
    all.put("requirements", Situation::requirements);
    all.put("steps", Situation::steps);
    all.put("processingTime", Situation::processingTime);
    all.put("costs", Situation::costs);
    all.put("fines", Situation::fines);
    all.put("outputs", Situation::outputs);
    all.put("channels", Situation::channels);
    all.put("applicants", Situation::applicants);
    return all;
  }
}
