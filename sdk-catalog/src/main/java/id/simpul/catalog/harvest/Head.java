package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is said of a copy as a whole. */
final class Head {

  private final URI source;
  private final Instant asOf;
  private final int services;
  private final byte[] heading;
  private final List<String> personalDataApis;
  private final List<PageMark> pages;

  Head(
      URI source,
      Instant asOf,
      int services,
      byte[] heading,
      Collection<String> personalDataApis,
      List<PageMark> pages) {
    this.source = source;
    this.asOf = asOf;
    this.services = services;
    this.heading = heading;
    this.personalDataApis = List.copyOf(personalDataApis);
    this.pages = pages;
  }

  byte[] toBytes() {
    ByteWriter out =
        new ByteWriter()
            .text(source.toString())
            .number(asOf.getEpochSecond())
            .number(asOf.getNano())
            .number(services)
            .bytes(heading)
            .number(personalDataApis.size());
    personalDataApis.forEach(out::text);
    out.number(pages.size());
    pages.forEach(page -> page.write(out));
    return out.toByteArray();
  }

  static Head read(byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes);
    URI source = URI.create(in.text());
    Instant asOf = Instant.ofEpochSecond(in.number(), in.number());
    int services = Math.toIntExact(in.number());
    byte[] heading = in.bytes();
    List<String> apis = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      apis.add(in.text());
    }
    List<PageMark> pages = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      pages.add(PageMark.read(in));
    }
    return new Head(source, asOf, services, heading, apis, pages);
  }

  /** Where it was fetched. */
  URI source() {
    return source;
  }

  /** When its source was last reached. */
  Instant asOf() {
    return asOf;
  }

  /** How many services it has. */
  int services() {
    return services;
  }

  /** What the catalogue says of itself, encoded. */
  byte[] heading() {
    return heading;
  }

  /** The addresses of all APIs that are marked as holding personal data, each once. */
  List<String> personalDataApis() {
    return personalDataApis;
  }

  /** Where it was read. */
  List<PageMark> pages() {
    return pages;
  }
}
