package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Quarantined;
import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a catalogue out of the rows of a file; a service that is wrong is set aside. */
final class CatalogAssembler {

  /** Services of the template are shown, and never published. */
  private static final String EXAMPLE = "contoh";

  private final OfficeContent content;
  private final EntryReader reader;
  private final Map<String, PublicOrganisation> authorities = new LinkedHashMap<>();
  private @Nullable Names names;
  private @Nullable PublicOrganisation publisher;

  private CatalogAssembler(OfficeContent content) {
    this.content = content;
    this.reader = new EntryReader(content.problems());
  }

  /**
   * @throws OfficeFileException if the site or the publisher is missing or wrong
   */
  static CatalogReading assemble(OfficeContent content) {
    return new CatalogAssembler(content).assemble();
  }

  private CatalogReading assemble() {
    onlyOnce();
    for (Row row : content.catalog()) {
      if (row.part() == Part.SITE) {
        reader.read(row, e -> Names.under(Contacts.page(e.text())), site -> names = site);
      }
    }
    Names site = names;
    if (site != null) {
      content.catalog().forEach(row -> authority(row, site));
    }
    PublicOrganisation own = publisher;
    if (site == null || own == null) {
      throw refused();
    }
    return catalog(site, own);
  }

  private CatalogReading catalog(Names site, PublicOrganisation own) {
    Catalog.Builder catalog = describe(site, own);
    ServiceAssembler assembler = new ServiceAssembler(site, this::authorityOf, own);
    List<Quarantined> quarantined = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<ServiceId> seen = new HashSet<>();
    for (ServiceRows said : content.services()) {
      if (isExample(said)) {
        continue;
      }
      Optional<PublicService> service = assembler.assemble(said);
      if (service.isPresent() && seen.add(service.get().id())) {
        catalog.service(service.get());
        findings.addAll(said.problems().findings());
      } else {
        quarantined.add(quarantine(said, assembler, service.isPresent()));
      }
    }
    findings.addAll(0, content.problems().findings());
    return new CatalogReading(catalog.build(), quarantined, findings);
  }

  private static Quarantined quarantine(
      ServiceRows said, ServiceAssembler assembler, boolean twin) {
    if (twin) {
      said.problems()
          .add(
              Problem.PART_TWICE,
              said.code().place(),
              "alamat layanan ini sudah dipakai layanan lain di berkas ini. Beri kode lain.",
              "another service of this file has the same address. Give it another code.");
    }
    String subject =
        assembler.id(said, new Problems()).map(ServiceId::toString).orElse(said.code().text());
    return new Quarantined(Masking.mask(subject), said.problems().findings());
  }

  private boolean isExample(ServiceRows said) {
    boolean example = said.code().text().startsWith(EXAMPLE);
    if (example) {
      content
          .problems()
          .add(
              Problem.EXAMPLE,
              said.code().place(),
              "baris contoh tidak diterbitkan. Hapus baris itu, atau ganti kodenya bila sudah"
                  + " Anda isi.",
              "rows of an example are not published. Remove them, or change their code if you"
                  + " filled them in.");
    }
    return example;
  }

  private Catalog.Builder describe(Names site, PublicOrganisation own) {
    String[] iri = {site.catalog()};
    Optional<Row> said =
        content.catalog().stream().filter(row -> row.part() == Part.CATALOG).findFirst();
    said.ifPresent(
        row ->
            reader.read(row, Field.LINK, e -> Contacts.page(e.text()), u -> iri[0] = u.toString()));
    Catalog.Builder catalog = Catalog.builder(iri[0], own);
    said.ifPresent(
        row -> {
          reader.read(row, Entry::localized, catalog::title);
          reader.read(row, Field.NOTE, Entry::localized, catalog::description);
        });
    return catalog;
  }

  private void authority(Row row, Names site) {
    if (row.part() != Part.PUBLISHER && row.part() != Part.AUTHORITY) {
      return;
    }
    int before = content.problems().faults();
    Optional<Entry> code = row.get(Field.CODE);
    Optional<Entry> name = row.get(Field.CONTENT);
    if (code.isEmpty() || name.isEmpty()) {
      return; // reported already
    }
    reader.read(
        code.get(),
        e -> authority(row, site.authority(e.text()), name.get()),
        made -> {
          if (content.problems().faults() == before) {
            authorities.put(code.get().text(), made);
            publisher = row.part() == Part.PUBLISHER ? made : publisher;
          }
        });
  }

  private PublicOrganisation authority(Row row, String iri, Entry name) {
    PublicOrganisation.Builder made = PublicOrganisation.builder(iri).name(name.localized());
    reader.read(row, Field.REGION, Codes::region, made::region);
    reader.read(row, Field.LINK, e -> Contacts.page(e.text()), made::homepage);
    reader.read(row, Field.ADDRESS, Entry::localized, made::address);
    return made.build();
  }

  private PublicOrganisation authorityOf(Entry code) {
    PublicOrganisation known = authorities.get(code.text());
    if (known == null) {
      String all = String.join(", ", authorities.keySet());
      throw Unfit.expected(
          "kode instansi yang ada di berkas ini: " + all,
          "the code of an authority of this file: " + all,
          "Tambahkan baris 'Instansi' untuknya, atau perbaiki kodenya.",
          "Add a row 'Instansi' for it, or correct the code.");
    }
    return known;
  }

  private void onlyOnce() {
    ServiceRows whole = new ServiceRows(Entry.of("katalog", Place.FILE));
    content.catalog().forEach(whole::add);
    whole.checkWhole();
    content.problems().addAll(whole.problems());
    missing(Part.SITE);
    missing(Part.PUBLISHER);
  }

  private void missing(Part part) {
    if (content.catalog().stream().noneMatch(row -> row.part() == part)) {
      content
          .problems()
          .add(
              Problem.MISSING,
              Place.FILE,
              "baris '"
                  + part.label()
                  + "' diharapkan terisi, ditemukan tidak ada. Tambahkan: "
                  + part.help()
                  + ".",
              "a row '"
                  + part.label()
                  + "' is expected to be filled in, found none. Add it, for instance: "
                  + part.example()
                  + ".");
    }
  }

  /** Everything that is wrong, the services' faults too, as if somebody published them. */
  private OfficeFileException refused() {
    Names site = names == null ? new Names("https://contoh.example/") : names;
    PublicOrganisation nobody =
        PublicOrganisation.of(site.authority("penerbit"), LocalizedText.indonesian("-"));
    ServiceAssembler assembler = new ServiceAssembler(site, code -> nobody, nobody);
    List<Finding> services = new ArrayList<>();
    for (ServiceRows said : content.services()) {
      if (!isExample(said)) {
        assembler.assemble(said);
        services.addAll(said.problems().findings());
      }
    }
    List<Finding> all = new ArrayList<>(content.problems().findings());
    all.addAll(services);
    return OfficeFileException.unusable(all);
  }
}
