package id.simpul.catalog.readiness;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.StandardComponent;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The report as one page: no script, no font, no picture from elsewhere. */
final class ReadinessPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b;background:#fff}
      table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;text-align:right;border-bottom:1px solid #ddd}
      th:first-child,td:first-child{text-align:left}thead th{vertical-align:bottom;font-weight:600}
      .wide{overflow-x:auto}svg text{font:14px system-ui,sans-serif}h2{margin-top:2.5rem}
      summary{cursor:pointer;padding:.25rem 0}li{overflow-wrap:anywhere}
      """;

  private final Readiness readiness;
  private final String language;
  private final StringBuilder page = new StringBuilder();

  ReadinessPage(Readiness readiness, String language) {
    this.readiness = readiness;
    this.language = language;
  }

  String write() {
    String title = said("Kesiapan layanan", "Readiness of services");
    page.append("<!DOCTYPE html>\n<html lang=\"").append(Markup.escaped(language));
    page.append("\"><head><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.append("<meta http-equiv=\"Content-Security-Policy\" ");
    page.append("content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.append("<title>").append(title).append("</title><style>").append(STYLE);
    page.append("</style></head>\n<body><h1>").append(title).append("</h1><p>");
    page.append(MOMENT.format(readiness.at())).append("</p>\n");
    completeness();
    gapTable();
    components();
    gapLists();
    return page.append("</body></html>\n").toString();
  }

  private void completeness() {
    heading(said("Kelengkapan per instansi", "Completeness by authority"));
    BarChart chart = new BarChart(100, "%");
    readiness.authorities().forEach(one -> chart.bar(name(one), one.completeness()));
    page.append(chart.svg(said("Kelengkapan per instansi", "Completeness by authority")));
  }

  private void gapTable() {
    heading(said("Yang masih kurang", "What is still missing"));
    page.append("<div class=\"wide\"><table><thead><tr>");
    cell("th", said("Instansi", "Authority"));
    cell("th", said("Layanan", "Services"));
    for (Gap gap : Gap.values()) {
      cell("th", gap.label().in(language));
    }
    page.append("</tr></thead><tbody>\n");
    readiness.authorities().forEach(this::row);
    if (readiness.authorities().size() > 1) {
      row(readiness.overall());
    }
    page.append("</tbody></table></div>\n");
  }

  private void row(AuthorityReadiness one) {
    page.append("<tr>");
    cell("td", name(one));
    cell("td", String.valueOf(one.services()));
    for (Gap gap : Gap.values()) {
      cell("td", one.shown(gap));
    }
    page.append("</tr>\n");
  }

  private void components() {
    String title = said("Empat belas komponen standar pelayanan", "The fourteen components");
    heading(title);
    BarChart chart = new BarChart(Math.max(1, readiness.overall().services()), "");
    for (StandardComponent component : StandardComponent.values()) {
      chart.bar(
          component.number() + " " + component.label().in(language),
          readiness.overall().stated(component));
    }
    page.append(chart.svg(title));
  }

  private void gapLists() {
    heading(said("Layanan satu per satu", "Service by service"));
    for (Gap gap : Gap.values()) {
      List<ServiceId> services = readiness.overall().services(gap);
      page.append("<details><summary>").append(gap.label().in(language));
      page.append(" (").append(services.size()).append(")</summary><ul>");
      for (ServiceId id : services) {
        cell("li", titleOf(id));
      }
      page.append("</ul></details>\n");
    }
  }

  private String titleOf(ServiceId id) {
    SourcedService sourced = readiness.service(id);
    return sourced.source().value() + ": " + sourced.service().title().in(language);
  }

  private String name(AuthorityReadiness one) {
    return one.authority().map(id -> id.value()).orElse(said("Semua", "All"));
  }

  private void heading(String text) {
    cell("h2", text);
    page.append('\n');
  }

  /** What authorities wrote is shown as text, whatever it looks like. */
  private void cell(String tag, String text) {
    page.append('<').append(tag).append('>').append(Markup.escaped(text));
    page.append("</").append(tag).append('>');
  }

  private String said(String indonesian, String english) {
    return LocalizedText.of(indonesian, english).in(language);
  }
}
