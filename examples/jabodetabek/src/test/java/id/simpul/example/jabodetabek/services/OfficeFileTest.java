package id.simpul.example.jabodetabek.services;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Output;
import id.simpul.catalog.PublicService;
import java.time.Period;
import org.junit.jupiter.api.Test;

class OfficeFileTest {

  private final PublicService bogor = OfficeFile.service(City.KOTA_BOGOR.service("sktm"));
  private final PublicService depok = LowIncomeLetter.at(City.DEPOK).build();

  @Test
  void whatTheOfficerWrote_isWhatTheBuildersSay_whereTheLawIsTheSame() {
    assertThat(bogor.title()).isEqualTo(depok.title());
    assertThat(bogor.type()).isEqualTo(depok.type());
    assertThat(bogor.description()).isEqualTo(depok.description());
    assertThat(bogor.keywords()).isEqualTo(depok.keywords());
    assertThat(bogor.lifeEvents()).isEqualTo(depok.lifeEvents());
    assertThat(bogor.requirements().subList(0, 4)).isEqualTo(depok.requirements().subList(0, 4));
    assertThat(bogor.rules()).isEqualTo(depok.rules());
    assertThat(bogor.costs()).isEqualTo(depok.costs());
    assertThat(bogor.processingTime()).isEqualTo(depok.processingTime());
    assertThat(bogor.applicants()).isEqualTo(depok.applicants());
  }

  @Test
  void whatTheOfficerWrote_isBogorsOwn_whereCitiesDiffer() {
    assertThat(bogor.competentAuthority()).isEqualTo(Office.SOCIAL_AFFAIRS.of(City.KOTA_BOGOR));
    assertThat(bogor.residentsOf()).containsExactly(City.KOTA_BOGOR.region());
    assertThat(bogor.requirements()).last().isEqualTo(depok.requirements().get(5));
    assertThat(bogor.outputs())
        .extracting(Output::validFor)
        .containsExactly(java.util.Optional.of(Period.ofMonths(3)));
    assertThat(bogor.channels())
        .singleElement()
        .satisfies(
            counter -> {
              assertThat(counter.kind()).isEqualTo(ChannelKind.COUNTER);
              assertThat(counter.servicePoints()).containsExactly(Place.kelurahan(City.KOTA_BOGOR));
            });
  }
}
