package org.twinbridge.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokeringQualityTest {

    @Test
    void findsThePlantedPolesAndFewOthers() {
        for (int seed = 1; seed <= BrokeringQuality.SEEDS; seed++) {
            PlantedPoles.Found found = new PlantedPoles(seed).find();

            assertThat(found.recall()).isGreaterThanOrEqualTo(.9);
            assertThat(found.precision()).isGreaterThanOrEqualTo(.9);
        }
    }

    @Test
    void composesNetworksAsGoodAsThePlantedOne() {
        for (int seed = 1; seed <= BrokeringQuality.SEEDS; seed++) {
            PlantedNetworks.Composed composed = new PlantedNetworks(seed).compose();

            assertThat(composed.gap()).isLessThanOrEqualTo(.02);
        }
    }

    @Test
    void balancesListsWithoutLosingMatches() {
        for (int seed = 1; seed <= BrokeringQuality.SEEDS; seed++) {
            var market = new PopularMarket(120, seed);

            assertThat(market.equilibrium().converged()).isTrue();
            assertThat(market.balanced().exposure().gini())
                    .isLessThan(.5 * market.bestFit().exposure().gini());
            assertThat(market.balanced().expected())
                    .isGreaterThan(market.bestFit().expected());
        }
    }
}
