package org.twinbridge.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Side;

class CounterfactualsTest {

    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, SyntheticCatalogue.TODAY);
    private static final Field TEACHING = new Field("0114");
    private static final Field CROPS = new Field("0811");
    private static final Policy POLICY = Policy.withDefaults();

    private static final Profile DAKAR = institution("dakar", "SN")
            .withNeeds(List.of(new Need(TEACHING, Modality.TEACHER_TRAINING, 1, DECLARED)))
            .withCapacities(List.of(new Capacity(CROPS, Modality.JOINT_RESEARCH, .5, DECLARED)));
    private static final Profile NAIROBI =
            institution("nairobi", "KE").withNeeds(List.of(new Need(CROPS, Modality.JOINT_RESEARCH, 1, DECLARED)));
    private static final Profile HANOI =
            NAIROBI.withCapacities(List.of(new Capacity(TEACHING, Modality.TEACHER_TRAINING, .5, DECLARED)));

    @Test
    void saysWhatThePartnerCouldDeclareAndHowFarItWouldRise() {
        // Nairobi meets nothing of Dakar's and stands second, after Hanoi, which is like it but meets Dakar's need with
        // .5·(½+½·.6) = .4. With .8·(½+½·.6) = .64 Nairobi would cover more than Hanoi, and stand first.
        Profile hanoi = as(HANOI, "hanoi", "VN");
        Catalogue catalogue = catalogue(DAKAR, NAIROBI, hanoi);

        List<Counterfactual> found = counterfactuals(catalogue, DAKAR, NAIROBI);

        // Dakar's U: before .15·F + .1·trust = u, after u + .4·.64 + .1·1.
        Profile able = NAIROBI.withCapacities(List.of(new Capacity(TEACHING, Modality.TEACHER_TRAINING, .8, DECLARED)));
        var scorer = new PartnerScorer(catalogue, POLICY);
        double ownBefore = scorer.utility(DAKAR, NAIROBI).value();
        double others = scorer.utility(NAIROBI, DAKAR).value();
        double gain = .75 * 2 / (1 / (ownBefore + .4 * .64 + .1) + 1 / others) - .75 * 2 / (1 / ownBefore + 1 / others);
        assertThat(scorer.utility(DAKAR, able).value()).isCloseTo(ownBefore + .356, within(1e-12));
        assertThat(found).singleElement().satisfies(counterfactual -> {
            assertThat(counterfactual.side()).isEqualTo(Side.PARTNER);
            assertThat(counterfactual.field()).isEqualTo(TEACHING);
            assertThat(counterfactual.modality()).isEqualTo(Modality.TEACHER_TRAINING);
            assertThat(counterfactual.gain()).isCloseTo(gain, within(1e-12));
            assertThat(counterfactual.rankBefore()).isEqualTo(2);
            assertThat(counterfactual.rankAfter()).isEqualTo(1);
        });
    }

    @Test
    void saysWhatSelfCouldDeclareWhenThatLiftsOthersToo() {
        // Dakar can do nothing: both partners' only need is unmet. If it could, both would rise alike.
        Profile idle = DAKAR.withCapacities(List.of());
        Profile hanoi = as(HANOI, "hanoi", "VN");
        Catalogue catalogue = catalogue(idle, NAIROBI, hanoi);

        List<Counterfactual> found = counterfactuals(catalogue, idle, NAIROBI);

        assertThat(found).filteredOn(c -> c.side() == Side.SELF).singleElement().satisfies(counterfactual -> {
            assertThat(counterfactual.field()).isEqualTo(CROPS);
            assertThat(counterfactual.gain()).isPositive();
            assertThat(counterfactual.rankBefore()).isEqualTo(2);
            assertThat(counterfactual.rankAfter()).isEqualTo(2);
        });
    }

    @Test
    void doesNotCountWhatIsMetAlready() {
        Profile hanoi = as(HANOI, "hanoi", "VN");

        List<Counterfactual> found = counterfactuals(catalogue(DAKAR, hanoi), DAKAR, hanoi);

        assertThat(found).isEmpty();
    }

    @Test
    void neverProposesRecruitmentAwayFromTheMoreExposedSide() {
        Profile asking = DAKAR.withNeeds(List.of(new Need(TEACHING, Modality.FULL_DEGREE_ABROAD, 1, DECLARED)));
        Profile paris = as(NAIROBI, "paris", "FR");
        Map<CountryCode, CountryStanding> standings = new HashMap<>();
        standings.put(asking.country(), standing(asking.country(), .6));
        standings.put(paris.country(), standing(paris.country(), .3));
        Catalogue catalogue =
                Catalogue.of(SyntheticCatalogue.TODAY, List.of(asking, paris), CountryTable.of(standings));

        assertThat(counterfactuals(catalogue, asking, paris)).isEmpty();
    }

    @Test
    void hasNothingToSayOfAPartnerThatIsNotEligible() {
        Profile busy = NAIROBI.withQuota(0);

        assertThat(counterfactuals(catalogue(DAKAR, busy), DAKAR, busy)).isEmpty();
    }

    @Test
    void tellsTheStrongestThreeOfTheMostUrgentNeeds() {
        List<Need> needs = new ArrayList<>();
        for (String field : List.of("0111", "0211", "0311", "0411", "0511")) {
            needs.add(new Need(new Field(field), Modality.ANY, .2 * (1 + needs.size()), DECLARED));
        }
        Profile asking = DAKAR.withNeeds(needs);

        List<Counterfactual> found = counterfactuals(catalogue(asking, NAIROBI), asking, NAIROBI);

        assertThat(found).extracting(c -> c.field().code()).containsExactly("0511", "0411", "0311");
    }

    @Test
    void countsPlacesAsTheRankingDoes() {
        Catalogue catalogue = SyntheticCatalogue.of(11, SyntheticCatalogue.Shape.WILD, 60);
        var ranker = new PartnerRanker(catalogue);
        RankQuery query = RankQuery.of(SyntheticCatalogue.id(1), 60);
        var counterfactuals = new Counterfactuals(ranker);

        Ranking ranking = ranker.rank(query, POLICY);

        var found = new HashMap<RankedPartner, Counterfactual>();
        for (RankedPartner partner : ranking.partners()) {
            counterfactuals
                    .of(query, partner.pair().partner(), POLICY)
                    .forEach(counterfactual -> found.put(partner, counterfactual));
        }
        assertThat(found).hasSizeGreaterThan(5).allSatisfy((partner, counterfactual) -> {
            assertThat(counterfactual.rankBefore()).isEqualTo(partner.rank());
            assertThat(counterfactual.rankAfter()).isPositive();
        });
    }

    private static List<Counterfactual> counterfactuals(Catalogue catalogue, Profile self, Profile partner) {
        return new Counterfactuals(new PartnerRanker(catalogue)).of(RankQuery.of(self.id(), 20), partner.id(), POLICY);
    }

    private static Catalogue catalogue(Profile... profiles) {
        return Catalogue.of(SyntheticCatalogue.TODAY, List.of(profiles), CountryTable.of(Map.of()));
    }

    private static CountryStanding standing(CountryCode country, double drain) {
        return new CountryStanding(country, drain, 1, 2020, 2024, false, true, "");
    }

    private static Profile institution(String id, String country) {
        return Profile.of(new InstitutionId(id), id, Kind.UNIVERSITY, new CountryCode(country))
                .withLanguages(Set.of("fr"));
    }

    private static Profile as(Profile profile, String id, String country) {
        return institution(id, country).withNeeds(profile.needs()).withCapacities(profile.capacities());
    }
}
