package org.twinbridge.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, country codes, places and kinds: what tells one institution from another. */
class IdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ror.org/04je6yw13",
                "http://ror.org/04je6yw13",
                "ror.org/04je6yw13",
                "04je6yw13",
                " 04JE6YW13 ",
                "HTTPS://ROR.ORG/04JE6YW13"
            })
    void readsRorIdsAsPeopleWriteThem(String written) {
        InstitutionId id = InstitutionId.parse(written);

        assertThat(id).hasToString("https://ror.org/04je6yw13");
        assertThat(id.isRor()).isTrue();
    }

    @Test
    void leavesOtherIdsAsTheyAre() {
        InstitutionId own = InstitutionId.parse("tb:42");

        assertThat(own.value()).isEqualTo("tb:42");
        assertThat(own.isRor()).isFalse();
    }

    @Test
    void refusesBlankAndEndlessIds() {
        assertThat(new InstitutionId("x".repeat(120)).value()).hasSize(120);
        assertThatIllegalArgumentException().isThrownBy(() -> new InstitutionId("x".repeat(121)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstitutionId(" "))
                .withMessageContaining("1 to 120 characters");
    }

    @Test
    void ordersIdsAndCountriesAsText() {
        assertThat(new InstitutionId("a")).isLessThan(new InstitutionId("b"));
        assertThat(new CountryCode("ML")).isLessThan(new CountryCode("SN"));
    }

    @Test
    void takesNamibiaForACountry() {
        assertThat(new CountryCode("NA")).hasToString("NA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S", "SEN", "sn", "S1", "@A", "A[", "ÉÉ"})
    void refusesWhatIsNotACountryCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountryCode(code))
                .withMessageContaining("\"%s\" is not an ISO 3166-1 alpha-2 code".formatted(code));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "NaN, 0", "0, 180.1", "0, -180.1", "0, NaN"})
    void refusesPlacesOffTheGlobe(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(latitude, longitude));
    }

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180"})
    void takesThePolesAndTheDateLine(double latitude, double longitude) {
        assertThat(new GeoPoint(latitude, longitude).latitude()).isEqualTo(latitude);
    }

    @Test
    void countsTwoKindsAsHigherEducation() {
        assertThat(Kind.values())
                .filteredOn(Kind::isHigherEducation)
                .containsExactly(Kind.UNIVERSITY, Kind.HIGHER_EDUCATION);
    }

    @Test
    void namesElevenModalitiesProper() {
        assertThat(Modality.specific()).hasSize(11).doesNotContain(Modality.ANY);
    }
}
