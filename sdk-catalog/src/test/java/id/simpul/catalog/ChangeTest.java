package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.LocalizedText;
import org.junit.jupiter.api.Test;

/** One thing is changed, and everything else stays. */
class ChangeTest {

  private final PublicService all = ExampleServices.everything();

  @Test
  void with_changesOneThingOnly() {
    PublicService changed =
        all.withTitle(LocalizedText.of("Akta", "Certificate"))
            .withCosts(Cost.free())
            .withRequirements(Requirement.of("Datang sendiri", "Come in person"))
            .withChannels(Channel.telephone("112"))
            .withSituations()
            .withProcessingTime(ProcessingTime.minutes(15));

    assertThat(changed.title().in("id")).isEqualTo("Akta");
    assertThat(changed.costs()).containsExactly(Cost.free());
    assertThat(changed.requirements()).hasSize(1);
    assertThat(changed.channels()).containsExactly(Channel.telephone("112"));
    assertThat(changed.situations()).isEmpty();
    assertThat(changed.processingTime()).contains(ProcessingTime.minutes(15));
    assertThat(changed.outputs()).isEqualTo(all.outputs());
    assertThat(changed.inputs()).isEqualTo(all.inputs());
    assertThat(changed.extensions()).isEqualTo(all.extensions());
    assertThat(all.costs()).hasSizeGreaterThan(1);
  }

  @Test
  void withNothing_orWithTheSame_isEqual() {
    assertThat(all.toBuilder().build()).isEqualTo(all);
    assertThat(all.withTitle(all.title())).isEqualTo(all);
    assertThat(all.withCosts(all.costs().toArray(Cost[]::new))).isEqualTo(all);
    assertThat(all.inputs().get(0).toBuilder().build()).isEqualTo(all.inputs().get(0));
    assertThat(all.situations().get(0).toBuilder().build()).isEqualTo(all.situations().get(0));
    assertThat(all.channels().get(1).toBuilder().build()).isEqualTo(all.channels().get(1));
    assertThat(all.costs().get(2).toBuilder().build()).isEqualTo(all.costs().get(2));
  }

  @Test
  void part_isChangedThroughItsBuilder() {
    Output output = all.outputs().get(0);

    Output renamed = output.toBuilder().name(LocalizedText.of("Akta", "Act")).build();

    assertThat(renamed.name().in("en")).isEqualTo("Act");
    assertThat(renamed.validFor()).isEqualTo(output.validFor());
  }
}
