package id.simpul.quality;

import id.simpul.core.ServiceId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Short words for what tests judge. */
final class Said {

  private Said() {}

  static JudgedQuery question(String yaml) {
    return JudgedQuery.of(CollectionFile.parse("{" + yaml + ", why: test}"));
  }

  static LabelledPair pair(String yaml) {
    return LabelledPair.of(CollectionFile.parse("{" + yaml + ", group: g, why: test}"));
  }

  static ServiceId id(String name) {
    return ServiceId.of("https://test.example/" + name);
  }

  static Judgement judgement(Map<String, Integer> grades, String asked, String top) {
    Map<ServiceId, Integer> byId = new HashMap<>();
    grades.forEach((name, grade) -> byId.put(id(name), grade));
    return new Judgement(byId, ids(asked), ids(top));
  }

  private static Set<ServiceId> ids(String names) {
    Set<ServiceId> ids = new LinkedHashSet<>();
    names.chars().forEach(name -> ids.add(id(Character.toString(name))));
    return ids;
  }
}
