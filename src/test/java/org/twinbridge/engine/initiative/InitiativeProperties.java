package org.twinbridge.engine.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.SyntheticCatalogue;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/** What stays true of whatever catalogue is seen through whatever initiative. */
@PropertyDefaults(tries = 200)
class InitiativeProperties {

    private static final Policy POLICY = Policy.withDefaults();
    private static final double ROUNDING = 1e-12;

    @Property
    void explanationsStillSumToTheScore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Catalogue seen = terms(seed, size).seen(catalogue(seed, size));

        forSomePairs(seen, (self, partner) -> {
            Explanation explanation = new PartnerScorer(seen, POLICY).explain(self, partner);

            assertThat(explanation.contributions().stream()
                            .mapToDouble(Contribution::points)
                            .sum())
                    .isCloseTo(explanation.pair().score(), within(ROUNDING));
        });
    }

    @Property
    void anInitiativeThatNamesNothingChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Catalogue catalogue = catalogue(seed, size);

        assertThat(InitiativeTerms.none().seen(catalogue)).isSameAs(catalogue);
        assertThat(catalogue.profiles()).allMatch(InitiativeTerms.none()::takesPart);
    }

    @Property
    void countingDoubleIsTheSameAsBeingListedTwice(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        Catalogue catalogue = catalogue(seed, size);
        InitiativeTerms terms = terms(seed, size);
        Catalogue seen = terms.seen(catalogue);
        List<Profile> twice = catalogue.profiles().stream()
                .filter(terms::takesPart)
                .map(profile -> listedTwice(profile, terms.doubled()))
                .toList();
        Catalogue plain = catalogue.narrowedTo(twice, terms.countries(), null);

        forSomePairs(seen, (self, partner) -> {
            PairScore score = new PartnerScorer(seen, POLICY).score(self, partner);
            PairScore oracle =
                    new PartnerScorer(plain, POLICY).score(plain.profile(self.id()), plain.profile(partner.id()));

            assertThat(score.utilitySelf()).isCloseTo(oracle.utilitySelf(), within(ROUNDING));
            assertThat(score.score()).isCloseTo(oracle.score(), within(ROUNDING));
        });
    }

    @Property
    void seeingThroughItTwiceIsSeeingThroughItOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        InitiativeTerms terms = terms(seed, size);
        Catalogue once = terms.seen(catalogue(seed, size));

        Catalogue again = terms.seen(once);

        assertThat(again.profiles()).containsExactlyElementsOf(once.profiles());
        assertThat(again.focus()).isEqualTo(once.focus());
    }

    @Property
    void theOrderOfProfilesAndNeedsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        Catalogue catalogue = catalogue(seed, size);
        InitiativeTerms terms = terms(seed, size);
        List<Profile> shuffled = new ArrayList<>(catalogue.profiles());
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.replaceAll(profile -> profile.withNeeds(profile.needs().reversed()));

        Catalogue seen = terms.seen(catalogue);
        Catalogue other = terms.seen(catalogue.narrowedTo(shuffled, Set.of(), null));

        assertThat(other.profiles())
                .extracting(Profile::id)
                .containsExactlyElementsOf(
                        seen.profiles().stream().map(Profile::id).toList());
        forSomePairs(seen, (self, partner) -> assertThat(new PartnerScorer(other, POLICY)
                        .score(other.profile(self.id()), other.profile(partner.id()))
                        .score())
                .isCloseTo(new PartnerScorer(seen, POLICY).score(self, partner).score(), within(ROUNDING)));
    }

    @Property
    void aPairWithoutNeedsThatCountDoubleKeepsItsScore(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        Catalogue catalogue = catalogue(seed, size);
        Catalogue seen = terms(seed, size).withDoubled(Set.of()).seen(catalogue);

        forSomePairs(seen, (self, partner) -> assertThat(new PartnerScorer(seen, POLICY).score(self, partner))
                .isEqualTo(new PartnerScorer(catalogue, POLICY).score(self, partner)));
    }

    @Property
    void whoTakesPartHasSomethingToDoWithItAndPairsHaveASideInItsCountries(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        InitiativeTerms terms = terms(seed, size);
        Catalogue seen = terms.seen(catalogue(seed, size));
        var scorer = new PartnerScorer(seen, POLICY);

        forSomePairs(seen, (self, partner) -> {
            boolean counts = terms.actsIn(self.country()) || terms.actsIn(partner.country());
            boolean outside = scorer.obstacle(self, partner, true)
                    .filter(Obstacle.OUTSIDE_INITIATIVE::equals)
                    .isPresent();

            assertThat(terms.takesPart(self)).isTrue();
            assertThat(outside && counts).isFalse();
            assertThat(counts || scorer.obstacle(self, partner, true).isPresent())
                    .isTrue();
        });
    }

    private static Catalogue catalogue(long seed, int size) {
        return SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
    }

    private static InitiativeTerms terms(long seed, int size) {
        return RandomTerms.of(new SplittableRandom(seed), catalogue(seed, size));
    }

    private static Profile listedTwice(Profile profile, Set<NeedKind> doubled) {
        var needs = new ArrayList<>(profile.needs());
        for (Need need : profile.needs()) {
            if (doubled.stream().anyMatch(kind -> kind.includes(need))) {
                needs.add(need);
            }
        }
        return profile.withNeeds(needs);
    }

    /** The first few of those who take part, each with each. */
    private static void forSomePairs(Catalogue seen, PairCheck check) {
        List<Profile> some = seen.profiles().stream().limit(5).toList();
        for (Profile self : some) {
            for (Profile partner : some) {
                if (!self.equals(partner)) {
                    check.on(self, partner);
                }
            }
        }
    }

    private interface PairCheck {
        void on(Profile self, Profile partner);
    }
}
