package org.twinbridge.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.Similarity;

class DiverseOrderTest {

    private static final Profile DAKAR = institution("dakar", "SN", "0811");
    private static final Profile THIES = institution("thies", "SN", "0811");
    private static final Profile BAMBEY = institution("bambey", "SN", "0811");
    private static final Profile NAIROBI = institution("nairobi", "KE", "0811");
    private static final Profile BAMAKO = institution("bamako", "ML", "0911");

    private final DiverseOrder order = new DiverseOrder(catalogue(), Similarity.withDefaults());

    @Test
    void showsAnotherCountryBeforeMoreOfTheSame() {
        // After Dakar: Thiès .8·.69 − .2·1 = .352, Nairobi .8·.62 − .2·(0+1)/2 = .396, Bambey .8·.60 − .2·1 = .28.
        List<RankedPartner> plain =
                List.of(ranked(1, DAKAR, .70), ranked(2, THIES, .69), ranked(3, NAIROBI, .62), ranked(4, BAMBEY, .60));

        List<RankedPartner> diverse = order.first(4, plain);

        assertThat(diverse).containsExactly(plain.get(0), plain.get(2), plain.get(1), plain.get(3));
    }

    @Test
    void keepsThePlainOrderWhereTheScoresAreFarApart() {
        // Thiès .8·.90 − .2·1 = .52, Nairobi .8·.62 − .2·½ = .396.
        List<RankedPartner> plain = List.of(ranked(1, DAKAR, .95), ranked(2, THIES, .90), ranked(3, NAIROBI, .62));

        assertThat(order.first(3, plain)).isEqualTo(plain);
    }

    @Test
    void returnsNoMoreThanAskedFor() {
        List<RankedPartner> plain = List.of(ranked(1, DAKAR, .95), ranked(2, THIES, .90));

        assertThat(order.first(1, plain)).containsExactly(plain.getFirst());
        assertThat(order.first(9, plain)).hasSize(2);
        assertThat(order.first(3, List.of())).isEmpty();
    }

    @Test
    void seesLikenessInNeighbourhoodAndFields() {
        // Same neighbourhood ½, unlike fields 0; other region 0, same field 1; same country 1, same field 1.
        assertThat(order.likeness(DAKAR, BAMAKO)).isCloseTo(.25, within(1e-12));
        assertThat(order.likeness(DAKAR, NAIROBI)).isCloseTo(.5, within(1e-12));
        assertThat(order.likeness(DAKAR, THIES)).isCloseTo(1, within(1e-12));
    }

    @Test
    void takesTwoWithoutThemesToBeAlikeInThat() {
        Profile thin = DAKAR.withThemes(List.of());

        assertThat(order.likeness(thin, NAIROBI.withThemes(List.of()))).isCloseTo(.5, within(1e-12));
        assertThat(order.likeness(thin, NAIROBI)).isZero();
    }

    private static Catalogue catalogue() {
        Map<CountryCode, CountryStanding> standings = new HashMap<>();
        Map.of("SN", "Western Africa", "ML", "Western Africa", "KE", "Eastern Africa")
                .forEach((code, region) -> {
                    var country = new CountryCode(code);
                    standings.put(country, new CountryStanding(country, .6, 1, 2020, 2024, true, true, region));
                });
        return Catalogue.of(
                SyntheticCatalogue.TODAY,
                new ArrayList<>(List.of(DAKAR, THIES, BAMBEY, NAIROBI, BAMAKO)),
                CountryTable.of(standings));
    }

    private static Profile institution(String id, String country, String field) {
        Theme theme = new Theme(new Field(field), 1, Evidence.of(Source.DECLARED, SyntheticCatalogue.TODAY));
        return Profile.of(new InstitutionId(id), id, Kind.UNIVERSITY, new CountryCode(country))
                .withThemes(List.of(theme));
    }

    private static RankedPartner ranked(int rank, Profile partner, double score) {
        var neutral = new BrainDrain(.5, BrainDrain.Exposed.BOTH, .5, .9, .5, 0, 1, 0, .5, Set.of());
        return new RankedPartner(
                rank,
                new PairScore(new InstitutionId("asking"), partner.id(), score, score, score, score, neutral, null));
    }
}
