package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinbridge.engine.drain.Countries.CHINA;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.GERMANY;
import static org.twinbridge.engine.drain.Countries.MALI;
import static org.twinbridge.engine.drain.Countries.NIGERIA;
import static org.twinbridge.engine.drain.Countries.SENEGAL;
import static org.twinbridge.engine.drain.Countries.exposed;
import static org.twinbridge.engine.drain.Countries.northern;
import static org.twinbridge.engine.drain.Countries.southern;
import static org.twinbridge.engine.drain.Countries.table;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of Nigeria's 100 movers 80 went to France (60 for long, half of them stayed) and 20 to Germany (20 for long, none
 * stayed); of China's 50 all went to France (20 for long, 3 in 10 stayed). Of 100 long stayers 30 + 0 + 6 stayed: the
 * pooled share is .36; Nigeria's own 30/80 = .375.
 */
class ScholarOutflowTest {

    private static final Offset<Double> NEAR = Assertions.within(1e-12);

    private final ScholarOutflow outflow = ScholarOutflow.of(List.of(
            new ScholarOutflow.Corridor(NIGERIA, FRANCE, 80, 60, .5),
            new ScholarOutflow.Corridor(NIGERIA, GERMANY, 20, 20, 0),
            new ScholarOutflow.Corridor(CHINA, FRANCE, 50, 20, .3)));

    @Test
    void sharesMoversOutByDestination() {
        assertThat(outflow.share(NIGERIA, FRANCE)).hasValue(.8);
        assertThat(outflow.share(NIGERIA, GERMANY)).hasValue(.2);
    }

    @Test
    void knowsThatNobodyOfAKnownOriginGoesElsewhere() {
        assertThat(outflow.share(NIGERIA, CHINA)).hasValue(0);
        assertThat(outflow.share(SENEGAL, FRANCE)).isEmpty();
        assertThat(outflow.origins()).containsExactlyInAnyOrder(NIGERIA, CHINA);
    }

    @Test
    void poolsTheShareWhoStayOverAllOrigins() {
        assertThat(outflow.pooledStay()).isCloseTo(.36, NEAR);
        assertThat(ScholarOutflow.unknown().pooledStay()).isZero();
    }

    @Test
    void shrinksACorridorTowardItsOrigin() {
        // (30 + 20·.375)/(60 + 20) = 37.5/80 = .46875, over .36
        assertThat(outflow.relativeStay(NIGERIA, FRANCE).orElseThrow()).isCloseTo(.46875 / .36, NEAR);
        // (0 + 20·.375)/(20 + 20) = .1875
        assertThat(outflow.relativeStay(NIGERIA, GERMANY).orElseThrow()).isCloseTo(.1875 / .36, NEAR);
        // no corridor of its own: Nigeria's .375
        assertThat(outflow.relativeStay(NIGERIA, CHINA).orElseThrow()).isCloseTo(.375 / .36, NEAR);
    }

    @Test
    void saysNothingOfStaysWhereNobodyStayedForLong() {
        ScholarOutflow brief = ScholarOutflow.of(List.of(
                new ScholarOutflow.Corridor(SENEGAL, FRANCE, 10, 0, 0),
                new ScholarOutflow.Corridor(CHINA, FRANCE, 50, 20, .3)));

        assertThat(brief.relativeStay(SENEGAL, FRANCE)).isEmpty();
        assertThat(brief.relativeStay(MALI, FRANCE)).isEmpty();
        assertThat(ScholarOutflow.of(List.of(new ScholarOutflow.Corridor(CHINA, FRANCE, 50, 20, 0)))
                        .relativeStay(CHINA, FRANCE))
                .isEmpty();
    }

    @Test
    void knowsOfNoMoversWithoutCallingItUnknown() {
        ScholarOutflow still = ScholarOutflow.of(List.of(new ScholarOutflow.Corridor(SENEGAL, FRANCE, 0, 0, 0)));

        assertThat(still.share(SENEGAL, FRANCE)).hasValue(0);
    }

    @Test
    void standsInWithTheMedianOfTheNeighbourhoodThenOfAllOrigins() {
        CountryTable countries = table(
                        exposed(NIGERIA, .6), exposed(SENEGAL, .6), southern(CHINA, .3), northern(FRANCE, .2))
                .withOutflow(outflow);

        assertThat(countries.outflowShare(NIGERIA, GERMANY)).hasValue(.2);
        // Senegal lies in Nigeria's neighbourhood.
        assertThat(countries.outflowShare(SENEGAL, FRANCE)).hasValue(.8);
        // No origin lies in France's: the median of Nigeria's .8 and China's 1.
        assertThat(countries.outflowShare(FRANCE, FRANCE)).hasValue(.9);
        assertThat(table().outflowShare(SENEGAL, FRANCE)).isEmpty();
    }

    @Test
    void doesNotTakeCountriesWithoutARegionForNeighbours() {
        var nowhere = new CountryStanding(NIGERIA, .6, 1, 0, 0, false, true, "");
        CountryTable countries = table(nowhere).withOutflow(outflow);

        // Mali is not in the table, Nigeria has no region: the median over both origins, and not Nigeria's .8 alone.
        assertThat(countries.outflowShare(MALI, FRANCE)).hasValue(.9);
    }

    @Test
    void listsStandingsByCountryAndStandsInForThoseItLacks() {
        CountryTable countries = table(exposed(SENEGAL, .6), northern(FRANCE, .2));

        assertThat(countries.standings()).containsExactly(northern(FRANCE, .2), exposed(SENEGAL, .6));
        assertThat(countries.standing(MALI)).isEqualTo(CountryStanding.unknown(MALI));
    }

    @Test
    void refusesACorridorGivenTwice() {
        var corridor = new ScholarOutflow.Corridor(NIGERIA, FRANCE, 1, 1, .5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScholarOutflow.of(List.of(corridor, corridor)))
                .withMessageContaining("(NG) to (FR) are given twice");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "0, -1, 0",
        "NaN, 0, 0",
        "0, NaN, 0",
        "Infinity, 0, 0",
        "0, Infinity, 0",
        "1, 1, -.1",
        "1, 1, 1.1",
        "1, 1, NaN"
    })
    void refusesImpossibleCounts(double movers, double longStayers, double longStay) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScholarOutflow.Corridor(NIGERIA, FRANCE, movers, longStayers, longStay))
                .withMessageContaining("from (NG) to (FR)");
    }
}
