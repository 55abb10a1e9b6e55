package org.twinbridge.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.score.Institutions.BIOCHEMISTRY;
import static org.twinbridge.engine.score.Institutions.BIOLOGY;
import static org.twinbridge.engine.score.Institutions.MEDICINE;
import static org.twinbridge.engine.score.Institutions.capacity;
import static org.twinbridge.engine.score.Institutions.need;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Similarity.Kinship;
import org.twinbridge.engine.score.Similarity.ModalityKinship;

class SimilarityTest {

    private final Similarity similarity = Similarity.withDefaults();

    /** 2·depth(lca)/(depth(a) + depth(b)) with the root at 0, broad 1, narrow 2, detailed 3. */
    @ParameterizedTest
    @CsvSource({
        "0511, 0511, 1", // 2·3/6
        "0511, 0512, .6666666666666666", // lca 051: 2·2/6
        "0511, 0531, .3333333333333333", // lca 05: 2·1/6
        "0511, 051, .8", // 2·2/5
        "0511, 05, .5", // 2·1/4
        "051, 053, .5", // 2·1/4
        "051, 05, .6666666666666666", // 2·1/3
        "05, 05, 1",
        "0511, 0611, 0", // different broad fields
        "05, 06, 0",
        "0011, 0111, 0"
    })
    void likensFieldsByTheirPlaceInTheTree(String a, String b, double expected) {
        assertThat(similarity.of(new Field(a), new Field(b))).isCloseTo(expected, within(1e-12));
        assertThat(similarity.of(new Field(b), new Field(a))).isCloseTo(expected, within(1e-12));
    }

    @Test
    void likensFieldsAcrossTheTreeByReviewedKinshipsAlone() {
        Similarity kin = similarity.withKinships(List.of(
                new Kinship(new Field("051"), new Field("091"), .4), new Kinship(BIOLOGY, new Field("091"), .6)));

        // biology lies in 051 as well: the closer of both counts
        assertThat(kin.of(BIOLOGY, MEDICINE)).isEqualTo(.6);
        assertThat(kin.of(MEDICINE, BIOLOGY)).isEqualTo(.6);
        assertThat(kin.of(BIOCHEMISTRY, MEDICINE)).isEqualTo(.4);
        assertThat(kin.of(new Field("05"), MEDICINE)).isZero();
        assertThat(kin.of(BIOLOGY, new Field("0921"))).isZero();
        assertThat(kin.of(BIOLOGY, BIOCHEMISTRY)).isEqualTo(similarity.of(BIOLOGY, BIOCHEMISTRY));
        assertThat(kin.kinships()).hasSize(2);
    }

    @Test
    void takesTheCloserOfTwoKinshipsOfOnePair() {
        Similarity kin = similarity.withKinships(
                List.of(new Kinship(BIOLOGY, MEDICINE, .6), new Kinship(MEDICINE, BIOLOGY, .2)));

        assertThat(kin.of(BIOLOGY, MEDICINE)).isEqualTo(.6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.19, .61, Double.NaN})
    void refusesKinshipsOutOfRange(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kinship(BIOLOGY, MEDICINE, value))
                .withMessageContaining("(0511) and (0912)");
    }

    @Test
    void takesKinshipsAtTheEndsOfTheirRange() {
        assertThat(new Kinship(BIOLOGY, MEDICINE, .2).value()).isEqualTo(.2);
        assertThat(new Kinship(BIOLOGY, MEDICINE, .6).value()).isEqualTo(.6);
    }

    @Test
    void refusesKinshipsWithinOneBroadField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kinship(BIOLOGY, BIOCHEMISTRY, .5))
                .withMessageContaining("the tree tells");
    }

    @ParameterizedTest
    @CsvSource({
        "JOINT_RESEARCH, JOINT_RESEARCH, 1",
        "ANY, ANY, 1",
        "ANY, INFRASTRUCTURE, .8",
        "INFRASTRUCTURE, ANY, .8",
        "JOINT_RESEARCH, SPLIT_SITE_DOCTORATE, .5",
        "SPLIT_SITE_DOCTORATE, JOINT_RESEARCH, .5",
        "FULL_DEGREE_ABROAD, SPLIT_SITE_DOCTORATE, 0",
        "TEACHER_TRAINING, INFRASTRUCTURE, 0"
    })
    void knowsHowFarOneModalityServesForAnother(Modality a, Modality b, double expected) {
        assertThat(similarity.of(a, b)).isEqualTo(expected);
    }

    @Test
    void letsNothingServeForAFullDegreeAbroad() {
        assertThat(Modality.specific())
                .filteredOn(m -> m != Modality.FULL_DEGREE_ABROAD)
                .allSatisfy(m -> assertThat(similarity.of(Modality.FULL_DEGREE_ABROAD, m))
                        .isZero());
    }

    @Test
    void letsPolicyReplaceTheTableOfModalities() {
        Similarity strict = similarity.withModalityKinships(
                List.of(new ModalityKinship(Modality.INFRASTRUCTURE, Modality.TEACHER_TRAINING, .7)));

        assertThat(strict.of(Modality.TEACHER_TRAINING, Modality.INFRASTRUCTURE))
                .isEqualTo(.7);
        assertThat(strict.of(Modality.JOINT_RESEARCH, Modality.SPLIT_SITE_DOCTORATE))
                .isZero();
        assertThat(strict.of(Modality.ANY, Modality.SPLIT_SITE_DOCTORATE)).isEqualTo(.8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void refusesModalitiesThatServeFullyOrNotAtAll(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModalityKinship(Modality.JOINT_RESEARCH, Modality.INFRASTRUCTURE, value));
    }

    @Test
    void refusesKinshipsOfAModalityWithItselfOrWithAny() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModalityKinship(Modality.JOINT_RESEARCH, Modality.JOINT_RESEARCH, .5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModalityKinship(Modality.ANY, Modality.JOINT_RESEARCH, .5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModalityKinship(Modality.JOINT_RESEARCH, Modality.ANY, .5));
    }

    @Test
    void fitsACapacityToANeedByFieldTimesModality() {
        // 2/3 · .5
        assertThat(similarity.match(
                        need(BIOLOGY, Modality.JOINT_RESEARCH, 1),
                        capacity(BIOCHEMISTRY, Modality.SPLIT_SITE_DOCTORATE, 1)))
                .isCloseTo(1 / 3., within(1e-12));
    }

    @Test
    void isTheSameWhereItsTablesAreTheSame() {
        Similarity kin = similarity.withKinships(List.of(new Kinship(BIOLOGY, MEDICINE, .6)));
        Similarity again = Similarity.withDefaults().withKinships(List.of(new Kinship(MEDICINE, BIOLOGY, .6)));

        assertThat(again).isEqualTo(kin).hasSameHashCodeAs(kin);
        assertThat(similarity).isNotEqualTo(kin);
        assertThat(similarity.withModalityKinships(List.of())).isNotEqualTo(similarity);
        assertThat(kin).isNotEqualTo("kin");
    }
}
