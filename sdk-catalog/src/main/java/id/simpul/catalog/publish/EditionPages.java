package id.simpul.catalog.publish;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogRecord;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.internal.statements.ContentHash;
import id.simpul.core.ServiceId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one state of a catalogue. The tag of each is remembered, so that whoever has a page
 * already costs nothing; the last few pages are remembered whole. Safe for any number of threads.
 */
final class EditionPages {

  private static final int REMEMBERED = 16;

  private final Catalog catalog;
  private final Catalog shell;
  private final int pageSize;
  private final Map<ServiceId, PublicService> services = new HashMap<>();
  private final Map<ServiceId, CatalogRecord> records = new HashMap<>();
  private final IdentityHashMap<PublicService, String> prints = new IdentityHashMap<>();
  private @Nullable String edition;
  private final Map<Integer, Answer> tags = new HashMap<>();
  private final Map<Integer, Answer> recent =
      new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Answer> eldest) {
          return size() > REMEMBERED;
        }
      };

  EditionPages(Catalog catalog, int pageSize, @Nullable EditionPages before) {
    this.catalog = catalog;
    this.pageSize = pageSize;
    if (before != null) {
      IdentityHashMap<PublicService, String> known = before.printsSoFar();
      for (PublicService service : catalog.services()) {
        String print = known.get(service);
        if (print != null) {
          prints.put(service, print);
        }
      }
    }
    this.shell = catalog.toBuilder().withoutServices(catalog.services()).build();
    catalog.services().forEach(service -> services.put(service.id(), service));
    catalog.records().forEach(record -> records.put(record.service(), record));
  }

  private synchronized IdentityHashMap<PublicService, String> printsSoFar() {
    return new IdentityHashMap<>(prints);
  }

  /** The very same: a catalogue that is only equal has other services to be looked at. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Catalog other) {
    return catalog == other;
  }

  int count() {
    return Math.max(1, (catalog.services().size() + pageSize - 1) / pageSize);
  }

  int services() {
    return catalog.services().size();
  }

  /** What all pages of this state have in common, and no other state has. */
  synchronized String edition() {
    String known = edition;
    if (known == null) {
      known = Answer.tag(services.size() + " " + catalog.toString() + fingerprint());
      edition = known;
    }
    return known;
  }

  /** Service by service, so that only those that changed are looked at again. */
  private String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (PublicService service : catalog.services()) {
      all.append(prints.computeIfAbsent(service, this::print));
    }
    return all.toString();
  }

  private String print(PublicService service) {
    Catalog alone = shell.toBuilder().service(service).build();
    return HexFormat.of().formatHex(ContentHash.of(CatalogWriter.toGraph(alone), Set.of()));
  }

  Optional<PublicService> service(ServiceId id) {
    return Optional.ofNullable(services.get(id));
  }

  /** A document of these services alone. */
  String written(List<PublicService> wanted) {
    Catalog.Builder some = shell.toBuilder();
    for (PublicService service : wanted) {
      some.service(service);
      CatalogRecord record = records.get(service.id());
      if (record != null) {
        some.record(record);
      }
    }
    return CatalogWriter.toJsonLd(some.build());
  }

  /**
   * A page, counted from 1.
   *
   * @param known the tags that the caller has: if the page's is among them, it comes without a body
   * @param link the address of the page behind a number
   */
  synchronized Answer page(int page, Predicate<String> known, IntFunction<String> link) {
    Answer tag = tags.get(page);
    if (tag != null && known.test(tag.tag())) {
      return tag;
    }
    Answer before = recent.get(page);
    if (before != null) {
      return before;
    }
    int from = (page - 1) * pageSize;
    int to = Math.min(from + pageSize, catalog.services().size());
    String json = written(catalog.services().subList(from, to));
    String next = page < count() ? "<" + link.apply(page + 1) + ">; rel=\"next\"" : "";
    // The link is part of the tag: a last page that gets a follower has changed.
    Answer answer = Answer.of(json, CatalogWriter.JSON_LD, Answer.tag(json + next));
    Answer linked = next.isEmpty() ? answer : answer.with("Link", next);
    tags.put(page, linked.withoutBody());
    recent.put(page, linked);
    return linked;
  }
}
