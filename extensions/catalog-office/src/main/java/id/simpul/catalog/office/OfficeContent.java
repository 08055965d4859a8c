package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a file, sorted by what they speak of, before anybody asked what they mean. */
final class OfficeContent {

  private final List<Row> catalog = new ArrayList<>();
  private final Map<String, ServiceRows> services = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  /** What is said of the catalogue as a whole and of authorities. */
  List<Row> catalog() {
    return catalog;
  }

  /** The service with this code; begun when it is asked for first. */
  ServiceRows service(Entry code) {
    return services.computeIfAbsent(code.text(), key -> new ServiceRows(code));
  }

  /** Something that belongs to no service that anybody could tell. */
  ServiceRows stray(Place place) {
    return services.computeIfAbsent(place.indonesian(), key -> ServiceRows.stray(place));
  }

  Collection<ServiceRows> services() {
    return services.values();
  }

  /** What is odd about the file, and wrong about the catalogue's own rows. */
  Problems problems() {
    return problems;
  }
}
