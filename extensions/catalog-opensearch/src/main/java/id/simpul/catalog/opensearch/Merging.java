package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.engine.IndexedService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps the batches of a source few, by writing small and worn ones again as one. */
final class Merging {

  private static final int MOST_BATCHES = 8;
  private static final int FEW_BATCHES = 4;
  private static final int AT_A_TIME = 200;

  private Merging() {}

  static boolean isDue(List<Batch> batches) {
    return batches.size() > MOST_BATCHES || batches.stream().anyMatch(Batch::isWorn);
  }

  /** Which are written again: the worn ones, and the newest as long as they are small. */
  static List<Batch> chosen(List<Batch> batches) {
    List<Batch> chosen = new ArrayList<>(batches.stream().filter(Batch::isWorn).toList());
    int left = batches.size() - chosen.size();
    int gathered = 1 + chosen.stream().mapToInt(Batch::live).sum();
    for (int i = batches.size() - 1; i >= 0; i--) {
      Batch batch = batches.get(i);
      boolean small = left > FEW_BATCHES || batch.live() <= 2 * gathered;
      if (batches.size() > MOST_BATCHES && small && !batch.isWorn()) {
        chosen.add(batch);
        gathered += batch.live();
        left--;
      }
    }
    return chosen;
  }

  static Writing of(String source) {
    return new Writing() {
      @Override
      public State after(State before, String batch, Tools tools) {
        List<Batch> batches = before.of(source);
        List<Batch> chosen = chosen(batches);
        if (chosen.isEmpty()) {
          return before;
        }
        List<Batch> after = new ArrayList<>(batches);
        after.removeAll(chosen);
        after.addAll(0, together(chosen, batch, tools));
        return before.with(source, after);
      }

      @Override
      public Collection<String> sources() {
        return List.of(source);
      }
    };
  }

  /** What is seen of these batches, written again as one. */
  static List<Batch> together(List<Batch> batches, String name, Writing.Tools tools) {
    int written = 0;
    JsonNode after = null;
    while (true) {
      ObjectNode query = Json.object("query", State.seen(batches));
      query.put("size", AT_A_TIME);
      query.set("sort", Json.array().add(Layout.KEY));
      if (after != null) {
        query.set("search_after", after);
      }
      List<IndexedService> services = new ArrayList<>();
      for (JsonNode hit :
          tools
              .cluster()
              .search(tools.layout().services(), query)
              .body()
              .path("hits")
              .path("hits")) {
        services.add(tools.documents().indexed(Descriptions.sourced(hit.path("_source"))));
        after = hit.path("sort");
      }
      if (services.isEmpty()) {
        break;
      }
      tools.documents().write(name, written, services);
      written += services.size();
    }
    tools.documents().refresh();
    return List.of(new Batch(name, written, Set.of()));
  }
}
