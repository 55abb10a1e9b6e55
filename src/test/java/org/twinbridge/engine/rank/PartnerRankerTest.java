package org.twinbridge.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

class PartnerRankerTest {

    private static final Profile DAKAR = institution("dakar", "SN");
    private static final Profile NAIROBI = institution("nairobi", "KE");
    private static final Profile HANOI = institution("hanoi", "VN");
    private static final Policy POLICY = Policy.withDefaults();

    @Test
    void letsPartnersOfEqualScoreShareARankAndPutsTheMoreCompleteProfileFirst() {
        // Accra and Lomé are alike but for Lomé's accepted modalities, which change nothing but its completeness: the
        // plan it accepts is the one that is assumed where nothing is known.
        Profile accra = institution("accra", "GH");
        Profile lome = institution("lome", "TG")
                .withAcceptedModalities(
                        Set.of(Modality.JOINT_RESEARCH, Modality.SPLIT_SITE_DOCTORATE, Modality.STAFF_EXCHANGE));

        Ranking ranking = ranker(DAKAR, accra, lome).rank(RankQuery.of(DAKAR.id(), 10), POLICY);

        assertThat(ranking.partners()).extracting(RankedPartner::rank).containsExactly(1, 1);
        assertThat(ids(ranking)).containsExactly(lome.id(), accra.id());
    }

    @Test
    void ordersAThousandPartnersOfEqualScoreById() {
        List<Profile> alike = IntStream.range(0, 1000)
                .mapToObj(i -> institution("p%04d".formatted(i), "KE"))
                .toList();
        var profiles = new ArrayList<>(alike.reversed());
        profiles.add(DAKAR);

        Ranking ranking = new PartnerRanker(catalogue(profiles)).rank(RankQuery.of(DAKAR.id(), 3), POLICY);

        assertThat(ids(ranking)).extracting(InstitutionId::value).containsExactly("p0000", "p0001", "p0002");
        assertThat(ranking.eligible()).isEqualTo(1000);
    }

    @Test
    void returnsAllThereAreWhereTheListIsLonger() {
        Ranking ranking = ranker(DAKAR, NAIROBI, HANOI).rank(RankQuery.of(DAKAR.id(), 50), POLICY);

        assertThat(ids(ranking)).containsExactlyInAnyOrder(NAIROBI.id(), HANOI.id());
        assertThat(ranking.eligible()).isEqualTo(2);
    }

    @Test
    void findsNobodyInACatalogueOfOne() {
        Ranking ranking = ranker(DAKAR).rank(RankQuery.of(DAKAR.id(), 20), POLICY);

        assertThat(ranking.partners()).isEmpty();
        assertThat(ranking.eligible()).isZero();
    }

    @Test
    void findsNobodyForAnInstitutionThatCanTakeOnNoMore() {
        Profile busy = DAKAR.withQuota(0);

        Ranking ranking = ranker(busy, NAIROBI).rank(RankQuery.of(busy.id(), 20), POLICY);

        assertThat(ranking.partners()).isEmpty();
    }

    @Test
    void refusesAnInstitutionThatTheCatalogueDoesNotHave() {
        PartnerRanker ranker = ranker(DAKAR, NAIROBI);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranker.rank(RankQuery.of(HANOI.id(), 20), POLICY))
                .withMessage("The catalogue (unnamed) has no institution (hanoi).");
    }

    @Test
    void keepsParentsChildrenAndTheUnwantedOutFromEitherSide() {
        Profile child = institution("child", "KE").withHouse(Set.of(DAKAR.id()));
        Profile shy = institution("shy", "KE").withExclusions(Set.of(DAKAR.id()));
        Profile asking = DAKAR.withExclusions(Set.of(HANOI.id())).withHouse(Set.of(new InstitutionId("parent")));
        Profile parent = institution("parent", "FR");

        Ranking ranking =
                ranker(asking, child, shy, HANOI, parent, NAIROBI).rank(RankQuery.of(asking.id(), 20), POLICY);

        assertThat(ids(ranking)).containsExactly(NAIROBI.id());
    }

    @Test
    void findsTheSameForManyThreadsAtATime() {
        Catalogue catalogue = SyntheticCatalogue.of(7, SyntheticCatalogue.Shape.FULL, 200);
        var ranker = new PartnerRanker(catalogue);

        List<Ranking> atATime = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> ranker.rank(RankQuery.of(SyntheticCatalogue.id(i % 4), 10), POLICY))
                .toList();

        for (int i = 0; i < atATime.size(); i++) {
            RankQuery query = RankQuery.of(SyntheticCatalogue.id(i % 4), 10);
            assertThat(atATime.get(i)).isEqualTo(new PartnerRanker(catalogue).rank(query, POLICY));
        }
    }

    private static List<InstitutionId> ids(Ranking ranking) {
        return ranking.partners().stream().map(p -> p.pair().partner()).toList();
    }

    private static PartnerRanker ranker(Profile... profiles) {
        return new PartnerRanker(catalogue(List.of(profiles)));
    }

    private static Catalogue catalogue(List<Profile> profiles) {
        return Catalogue.of(SyntheticCatalogue.TODAY, profiles, CountryTable.of(Map.of()));
    }

    private static Profile institution(String id, String country) {
        return Profile.of(new InstitutionId(id), id, Kind.UNIVERSITY, new CountryCode(country))
                .withPlace(new GeoPoint(10, 10));
    }
}
