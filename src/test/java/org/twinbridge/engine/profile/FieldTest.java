package org.twinbridge.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @Test
    void knowsTheElevenBroadTwentyNineNarrowAndEightyDetailedFields() {
        assertThat(Field.all().stream().filter(f -> f.depth() == 1)).hasSize(11);
        assertThat(Field.all().stream().filter(f -> f.depth() == 2)).hasSize(29);
        assertThat(Field.all().stream().filter(f -> f.depth() == 3)).hasSize(80);
    }

    @Test
    void numbersFieldsByTheirCode() {
        assertThat(Field.all()).isSorted();
        assertThat(Field.all()).allSatisfy(field -> assertThat(Field.all().get(field.ordinal()))
                .isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1", "12", "0110", "0119", "0188", "099", "01114", "abcd", " 011", "9999"})
    void refusesWhatIsNotAStandardCode(String code) {
        assertThat(Field.isStandard(code)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Field(code))
                .withMessageContaining("\"" + code + "\" is not a standard ISCED-F 2013 code")
                .withMessageContaining("such as 0114");
    }

    @Test
    void knowsWhatItBelongsTo() {
        var teachersWithSpecialisation = new Field("0114");

        assertThat(teachersWithSpecialisation.narrow()).isEqualTo(new Field("011"));
        assertThat(teachersWithSpecialisation.broad()).isEqualTo(new Field("01"));
        assertThat(new Field("011").narrow()).isEqualTo(new Field("011"));
        assertThat(new Field("011").broad()).isEqualTo(new Field("01"));
        assertThat(new Field("01").broad()).isEqualTo(new Field("01"));
        assertThat(new Field("01").narrow()).isEqualTo(new Field("01"));
    }

    @Test
    void includesItselfAndWhatLiesBelowIt() {
        var education = new Field("01");

        assertThat(education.includes(education)).isTrue();
        assertThat(education.includes(new Field("0114"))).isTrue();
        assertThat(new Field("0114").includes(education)).isFalse();
        assertThat(education.includes(new Field("0211"))).isFalse();
    }

    @Test
    void isWrittenAsItsCode() {
        assertThat(new Field("0511")).hasToString("0511");
    }
}
