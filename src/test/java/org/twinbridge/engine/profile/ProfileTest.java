package org.twinbridge.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Field BIOLOGY = new Field("0511");
    private static final Field CROPS = new Field("0811");
    private static final Evidence INFERRED = Evidence.of(Source.INFERRED, DAY);
    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, DAY);

    @Test
    void knowsNothingButItsIdentityAtFirst() {
        Profile bare = bare();

        assertThat(bare.themes()).isEmpty();
        assertThat(bare.placeIfKnown()).isEmpty();
        assertThat(bare.quota()).isEqualTo(3);
        assertThat(bare.completeness()).isZero();
        assertThat(bare.isStated()).isFalse();
    }

    @Test
    void isCompleteByTheFifthWithEveryPartFilled() {
        Profile filling = bare().withPlace(new GeoPoint(14.7, -17.5));
        assertThat(filling.completeness()).isEqualTo(.2);

        filling = filling.withThemes(List.of(new Theme(BIOLOGY, 1, INFERRED)));
        assertThat(filling.completeness()).isEqualTo(.4);

        filling = filling.withNeeds(List.of(new Need(BIOLOGY, Modality.ANY, .5, INFERRED)));
        assertThat(filling.completeness()).isEqualTo(.6);

        filling = filling.withCapacities(List.of(new Capacity(BIOLOGY, Modality.ANY, .5, INFERRED)));
        assertThat(filling.completeness()).isEqualTo(.8);

        filling = filling.withAcceptedModalities(Set.of(Modality.JOINT_RESEARCH));
        assertThat(filling.completeness()).isEqualTo(1);
    }

    @Test
    void isStatedWhereSomeoneAnswersForOneOfItsItems() {
        Profile guessed = bare().withThemes(List.of(new Theme(BIOLOGY, 1, INFERRED)))
                .withNeeds(List.of(new Need(BIOLOGY, Modality.ANY, .5, INFERRED)))
                .withCapacities(List.of(new Capacity(BIOLOGY, Modality.ANY, .5, INFERRED)));

        assertThat(guessed.isStated()).isFalse();
        assertThat(guessed.withThemes(List.of(new Theme(BIOLOGY, 1, DECLARED))).isStated())
                .isTrue();
        assertThat(guessed.withNeeds(List.of(new Need(BIOLOGY, Modality.ANY, .5, DECLARED)))
                        .isStated())
                .isTrue();
        assertThat(guessed.withCapacities(List.of(new Capacity(BIOLOGY, Modality.ANY, .5, DECLARED)))
                        .isStated())
                .isTrue();
    }

    @Test
    void refusesThemesThatDoNotSumToOne() {
        List<Theme> themes = List.of(new Theme(BIOLOGY, .5, INFERRED), new Theme(CROPS, .4, INFERRED));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().withThemes(themes))
                .withMessageContaining("must sum to 1")
                .withMessageContaining("tb:dakar");
    }

    @Test
    void refusesANegativeQuota() {
        assertThat(bare().withQuota(0).quota()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().withQuota(-1))
                .withMessageContaining("quota (-1) of (tb:dakar)");
    }

    @Test
    void refusesAnyAmongTheModalitiesItAccepts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().withAcceptedModalities(EnumSet.of(Modality.ANY)))
                .withMessageContaining("one by one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "f", "fra", "f1", "é1", "`a", "a{"})
    void refusesWhatIsNotALanguage(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().withLanguages(Set.of(code)))
                .withMessageContaining("(%s) of (tb:dakar)".formatted(code));
    }

    @Test
    void takesLanguagesFromFirstToLastLetter() {
        assertThat(bare().withLanguages(List.of("az", "za", "fr")).languages())
                .containsExactlyInAnyOrder("az", "za", "fr");
    }

    @Test
    void refusesABlankName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.of(new InstitutionId("tb:x"), " ", Kind.NGO, new CountryCode("SN")))
                .withMessageContaining("must have a name");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -.1, 1.0001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesItemsWhoseWeightIsNotAPositiveShare(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Need(BIOLOGY, Modality.ANY, share, INFERRED))
                .withMessageContaining("urgency of the need (0511)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capacity(BIOLOGY, Modality.ANY, share, INFERRED))
                .withMessageContaining("strength of the capacity (0511)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Theme(BIOLOGY, share, INFERRED))
                .withMessageContaining("weight of the theme (0511)");
    }

    @Test
    void keepsWhatItWasGivenWhenOneThingChanges() {
        var sister = new InstitutionId("tb:thies");
        Profile before = bare().withPlace(new GeoPoint(14.7, -17.5))
                .withLanguages(Set.of("fr"))
                .withThemes(List.of(new Theme(BIOLOGY, 1, INFERRED)))
                .withNeeds(List.of(new Need(BIOLOGY, Modality.ANY, .5, INFERRED)))
                .withCapacities(List.of(new Capacity(CROPS, Modality.ANY, .5, INFERRED)))
                .withAcceptedModalities(Set.of(Modality.JOINT_RESEARCH))
                .withExclusions(Set.of(sister))
                .withHouse(Set.of(sister))
                .withQuota(7);

        Profile after = before.withQuota(7)
                .withHouse(before.house())
                .withExclusions(before.exclusions())
                .withAcceptedModalities(before.acceptedModalities())
                .withCapacities(before.capacities())
                .withNeeds(before.needs())
                .withThemes(before.themes())
                .withLanguages(before.languages())
                .withPlace(before.place());

        assertThat(after).isEqualTo(before);
    }

    private static Profile bare() {
        return Profile.of(new InstitutionId("tb:dakar"), "Dakar", Kind.UNIVERSITY, new CountryCode("SN"));
    }
}
