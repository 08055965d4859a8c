package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PublishedCatalogTest {

  private Instant now = Instant.parse("2026-03-01T00:00:00Z");
  private final InstantSource clock = () -> now;
  private final PublishedCatalog catalog = PublishedCatalog.of(ExampleServices.catalog(), clock);
  private final PublicService sktm = ExampleServices.service("sktm", ServiceType.SKTM).build();

  @Test
  void publishedService_isServed_withTheTimeOfItsPublication() {
    assertThat(catalog.publish(sktm))
        .extracting(Finding::severity)
        .containsOnly(Severity.COMPLETENESS);

    assertThat(catalog.current().services()).containsExactly(sktm);
    assertThat(catalog.current().record(sktm.id())).contains(CatalogRecord.of(sktm.id(), now, now));
    assertThat(catalog.toJsonLd()).contains("https://depok.example/layanan/sktm");
  }

  @Test
  void newDescription_replacesTheOneBefore_inItsPlace_andKeepsItsFirstDay() {
    Instant first = now;
    catalog.publish(sktm);
    catalog.publish(ExampleServices.service("kk", ServiceType.KARTU_KELUARGA).build());
    String etag = catalog.etag();
    now = now.plusSeconds(60);

    PublicService changed = sktm.toBuilder().title("SKTM", "Letter").build();
    catalog.publish(changed);

    assertThat(catalog.current().services()).hasSize(2).first().isEqualTo(changed);
    assertThat(catalog.current().record(sktm.id()))
        .contains(CatalogRecord.of(sktm.id(), first, now));
    assertThat(catalog.etag()).isNotEqualTo(etag);
  }

  @Test
  void sameDescription_changesNothing() {
    catalog.publish(sktm);
    String etag = catalog.etag();
    now = now.plusSeconds(60);

    catalog.publish(sktm);

    assertThat(catalog.etag()).isEqualTo(etag).matches("\"[0-9a-f]{32}\"");
  }

  @Test
  void impossibleDescription_isRefused_andNothingChanges() {
    PublicService charged =
        ExampleServices.service("ktp", ServiceType.KTP_EL).cost(Cost.rupiah(50_000)).build();

    DescriptionRefusedException refusal =
        catchThrowableOfType(DescriptionRefusedException.class, () -> catalog.publish(charged));

    assertThat(refusal.code()).isEqualTo("catalog.description.refused");
    assertThat(refusal.findings())
        .extracting(Finding::ruleId)
        .containsExactly("service.cost.forbidden");
    assertThat(refusal.getMessage()).contains("/costs/0", "free by law");
    assertThat(refusal.explanation().in("id")).contains("gratis menurut undang-undang");
    assertThat(catalog.current().services()).isEmpty();
  }

  @Test
  void withdrawnService_isGone_withItsRecord() {
    catalog.publish(sktm);

    catalog.withdraw(sktm.id());
    catalog.withdraw(sktm.id());

    assertThat(catalog.current().services()).isEmpty();
    assertThat(catalog.current().records()).isEmpty();
  }

  @Test
  void wholeCatalogue_isReplacedAtOnce_andKeepsTheDaysOfWhatStays() {
    Instant first = now;
    PublicService familyCard = ExampleServices.service("kk", ServiceType.KARTU_KELUARGA).build();
    catalog.publish(sktm);
    catalog.publish(familyCard);
    now = now.plusSeconds(60);
    PublicService changed = sktm.toBuilder().title("SKTM", "Letter").build();
    PublicService added = ExampleServices.service("ktp", ServiceType.KTP_EL).build();

    catalog.replace(ExampleServices.catalog().toBuilder().service(added).service(changed).build());

    assertThat(catalog.current().services()).containsExactly(added, changed);
    assertThat(catalog.current().records())
        .containsExactly(
            CatalogRecord.of(added.id(), now, now), CatalogRecord.of(sktm.id(), first, now));
    String etag = catalog.etag();
    now = now.plusSeconds(60);
    catalog.replace(catalog.current());
    assertThat(catalog.etag()).isEqualTo(etag);
  }

  @Test
  void wholeCatalogue_withAnImpossibleDescription_isRefused_andNothingChanges() {
    catalog.publish(sktm);
    Catalog next =
        ExampleServices.catalog().toBuilder()
            .service(
                ExampleServices.service("ktp", ServiceType.KTP_EL)
                    .cost(Cost.rupiah(50_000))
                    .build())
            .build();

    assertThat(catchThrowableOfType(DescriptionRefusedException.class, () -> catalog.replace(next)))
        .isNotNull();

    assertThat(catalog.current().services()).containsExactly(sktm);
  }
}
