package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lays rows out one below another: each with its code, its situation and its part in front, so that
 * a sheet can be filtered.
 */
final class FlatRows {

  private final List<XlsxDocument.FlatRow> rows = new ArrayList<>();

  private FlatRows() {}

  static List<XlsxDocument.FlatRow> of(OfficeContent content) {
    FlatRows flat = new FlatRows();
    content.catalog().forEach(row -> flat.add("", "", row));
    for (ServiceRows service : content.services()) {
      flat.blank();
      service.rows().forEach(row -> flat.add(service.code().text(), "", row));
      for (Row situation : service.rows(Part.SITUATION)) {
        String name = situation.get(Field.CONTENT).map(Entry::text).orElse("");
        service.in(name).forEach(row -> flat.add(service.code().text(), name, row));
      }
    }
    return flat.rows;
  }

  private void add(String code, String situation, Row row) {
    Map<Field, Entry> cells = new EnumMap<>(Field.class);
    cells.putAll(row.entries());
    put(cells, Field.CODE, code);
    put(cells, Field.SITUATION, situation);
    put(cells, Field.PART, row.part().label());
    rows.add(new XlsxDocument.FlatRow(cells, SheetXml.Style.TEXT));
    row.children().forEach(child -> add(code, situation, child));
  }

  /** Space between two services, for the eye. */
  private void blank() {
    rows.add(new XlsxDocument.FlatRow(Map.of(), SheetXml.Style.TEXT));
  }

  private static void put(Map<Field, Entry> cells, Field field, String text) {
    if (!text.isEmpty()) {
      cells.put(field, Entry.of(text, Place.FILE));
    }
  }
}
