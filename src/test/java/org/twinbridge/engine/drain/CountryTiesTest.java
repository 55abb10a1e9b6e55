package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.engine.drain.Countries.CHINA;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.MALI;
import static org.twinbridge.engine.drain.Countries.NIGERIA;
import static org.twinbridge.engine.drain.Countries.SENEGAL;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Totals: France 100, Senegal 100, China 400, Nigeria 0. Works over the root of the product of totals: France–Senegal
 * 40/100 = .4, China–Senegal 10/200 = .05, China–France 2/200 = .01; among the three pairs that have any their midranks
 * are 2.5/3, 1.5/3 and .5/3.
 */
class CountryTiesTest {

    private final CountryTies ties = CountryTies.of(
            Map.of(
                    new CountryPair(FRANCE, SENEGAL), 40.,
                    new CountryPair(CHINA, SENEGAL), 10.,
                    new CountryPair(CHINA, FRANCE), 2.,
                    new CountryPair(NIGERIA, SENEGAL), 7.),
            Map.of(FRANCE, 100., SENEGAL, 100., CHINA, 400., NIGERIA, 0., MALI, 3.));

    @Test
    void ranksPairsByTheirWorksForTheirSize() {
        assertThat(ties.between(FRANCE, SENEGAL)).hasValue(2.5 / 3);
        assertThat(ties.between(SENEGAL, CHINA)).hasValue(.5);
        assertThat(ties.between(FRANCE, CHINA)).hasValue(.5 / 3);
    }

    @Test
    void measuresWorksByTheSizeOfBothCountriesAndNotOfOne() {
        // 8/√(1·100) = .8, 20/√(100·100) = .2, 30/√(400·25) = .3: neither the works nor one total tells the order.
        CountryTies bySize = CountryTies.of(
                Map.of(
                        new CountryPair(CHINA, FRANCE), 8.,
                        new CountryPair(FRANCE, MALI), 20.,
                        new CountryPair(NIGERIA, SENEGAL), 30.),
                Map.of(CHINA, 1., FRANCE, 100., MALI, 100., NIGERIA, 400., SENEGAL, 25.));

        assertThat(bySize.between(CHINA, FRANCE)).hasValue(2.5 / 3);
        assertThat(bySize.between(NIGERIA, SENEGAL)).hasValue(.5);
        assertThat(bySize.between(FRANCE, MALI)).hasValue(.5 / 3);
    }

    @Test
    void leavesPairsWithoutWorksOutOfTheRanks() {
        CountryTies some = CountryTies.of(
                Map.of(new CountryPair(CHINA, FRANCE), 8., new CountryPair(FRANCE, MALI), 0.),
                Map.of(CHINA, 1., FRANCE, 100., MALI, 100.));

        assertThat(some.between(CHINA, FRANCE)).hasValue(.5);
        assertThat(some.between(FRANCE, MALI)).hasValue(0);
    }

    @Test
    void isTheSameFromBothSides() {
        assertThat(ties.between(CHINA, SENEGAL)).isEqualTo(ties.between(SENEGAL, CHINA));
    }

    @Test
    void isNothingBetweenKnownCountriesWithoutACommonWork() {
        assertThat(ties.between(MALI, FRANCE)).hasValue(0);
    }

    @Test
    void isFullAtHome() {
        assertThat(ties.between(FRANCE, FRANCE)).hasValue(1);
    }

    @Test
    void isUnknownWhereACountryHasNoWorksOrNoCount() {
        assertThat(ties.between(NIGERIA, SENEGAL)).isEmpty();
        assertThat(ties.between(SENEGAL, NIGERIA)).isEmpty();
        assertThat(CountryTies.unknown().between(FRANCE, SENEGAL)).isEmpty();
    }

    @Test
    void keepsPairsInOneOrder() {
        assertThat(new CountryPair(SENEGAL, FRANCE)).isEqualTo(new CountryPair(FRANCE, SENEGAL));
        assertThat(new CountryPair(SENEGAL, FRANCE).first()).isEqualTo(FRANCE);
        assertThat(new CountryPair(SENEGAL, FRANCE).second()).isEqualTo(SENEGAL);
    }
}
