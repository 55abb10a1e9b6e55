package org.twinbridge.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Criterion;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.KnownTies;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Setting;
import org.twinbridge.engine.score.Similarity;

class PartnerRankerProperties {

    @Property(tries = 150)
    void returnsTheListOfThePlainLoop(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 80) int limit) {
        var random = new SplittableRandom(seed);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
        Policy policy = policy(random);
        var query = new RankQuery(SyntheticCatalogue.id(random.nextInt(size)), filter(random), limit);

        Ranking fast = new PartnerRanker(catalogue).rank(query, policy);

        assertThat(fast).isEqualTo(PlainRanking.of(catalogue, query, policy));
    }

    /** The profile of another institution stands for whatever somebody might state. */
    @Property(tries = 100)
    void ranksAnInstitutionAsItMightBeAsIfTheCatalogueHeldItSo(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        var random = new SplittableRandom(seed);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
        Policy policy = policy(random);
        Profile self = catalogue.profile(SyntheticCatalogue.id(random.nextInt(size)));
        Profile other = catalogue.profile(SyntheticCatalogue.id(random.nextInt(size)));
        Profile changed = self.withThemes(other.themes())
                .withNeeds(other.needs())
                .withCapacities(other.capacities())
                .withLanguages(other.languages())
                .withAcceptedModalities(other.acceptedModalities())
                .withQuota(other.quota());
        RankQuery query = new RankQuery(self.id(), filter(random), 20);

        Ranking tried = new PartnerRanker(catalogue).rank(changed, query, policy);

        var profiles = new ArrayList<>(catalogue.profiles());
        profiles.remove(self);
        profiles.add(changed);
        Catalogue saved = catalogue.narrowedTo(profiles, Set.of(), null);
        assertThat(tried).isEqualTo(new PartnerRanker(saved).rank(query, policy));
    }

    @Property(tries = 25)
    void returnsTheListOfThePlainLoopForFullProfilesToo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int limit) {
        var random = new SplittableRandom(seed);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.FULL, 60);
        Policy policy = policy(random);
        var query = new RankQuery(SyntheticCatalogue.id(random.nextInt(60)), filter(random), limit);

        Ranking fast = new PartnerRanker(catalogue).rank(query, policy);

        assertThat(fast).isEqualTo(PlainRanking.of(catalogue, query, policy));
    }

    @Property(tries = 100)
    void scoresWithinTheToleranceItTells(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        var random = new SplittableRandom(seed);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
        Policy policy = policy(random);
        RankQuery query = RankQuery.of(SyntheticCatalogue.id(random.nextInt(size)), 1);
        var index = new ProfileIndex(catalogue);

        FastScores scores = ScoringPass.over(index, policy, catalogue.profile(query.institution()), query.filter());

        assertThat(scores.tolerance()).isLessThanOrEqualTo(1e-5 + 1e-12);
        for (PairScore plain : PlainRanking.scores(catalogue, query, policy)) {
            assertThat(scores.values()[index.position(plain.partner())])
                    .isCloseTo(plain.score(), within(scores.tolerance()));
        }
    }

    @Property(tries = 100)
    void meetsANeedExactlyWhereThePlainFormulasDo(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        var random = new SplittableRandom(seed);
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
        List<Profile> profiles = List.copyOf(catalogue.profiles());
        Profile self = profiles.get(random.nextInt(size));
        Profile partner = profiles.get(random.nextInt(size));
        double reached = reached(self, partner, new Setting(catalogue, Policy.withDefaults()));
        Policy policy = meetingFrom(random.nextBoolean() ? reached : Math.nextUp(reached));
        RankQuery query = RankQuery.of(self.id(), size);

        Ranking fast = new PartnerRanker(catalogue).rank(query, policy);

        assertThat(fast).isEqualTo(PlainRanking.of(catalogue, query, policy));
    }

    @Property(tries = 3)
    void walksLongStretchesOfOneCountry(@ForAll long seed) {
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, 4000);
        RankQuery query = RankQuery.of(SyntheticCatalogue.id(0), 30);
        Policy policy = policy(new SplittableRandom(seed));

        Ranking fast = new PartnerRanker(catalogue).rank(query, policy);

        assertThat(fast).isEqualTo(PlainRanking.of(catalogue, query, policy));
    }

    @Property(tries = 100)
    void doesNotCareInWhichOrderInstitutionsAndTheirItemsAreGiven(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, size);
        Catalogue shuffled = shuffled(catalogue, new Random(seed));
        Policy policy = policy(new SplittableRandom(seed));
        RankQuery query = RankQuery.of(SyntheticCatalogue.id(0), 20);

        Ranking asGiven = new PartnerRanker(catalogue).rank(query, policy);
        Ranking asShuffled = new PartnerRanker(shuffled).rank(query, policy);

        assertThat(asShuffled.partners())
                .extracting(p -> p.pair().partner())
                .isEqualTo(
                        asGiven.partners().stream().map(p -> p.pair().partner()).toList());
    }

    @Property(tries = 100)
    void givesTheHeadOfALongerListForAShorterOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int shorter) {
        Catalogue catalogue = SyntheticCatalogue.of(seed, SyntheticCatalogue.Shape.WILD, 60);
        var ranker = new PartnerRanker(catalogue);
        Policy policy = policy(new SplittableRandom(seed));
        InstitutionId institution = SyntheticCatalogue.id(0);

        List<RankedPartner> head =
                ranker.rank(RankQuery.of(institution, shorter), policy).partners();
        List<RankedPartner> all =
                ranker.rank(RankQuery.of(institution, 60), policy).partners();

        assertThat(head).isEqualTo(all.subList(0, Math.min(shorter, all.size())));
    }

    /** How well the partner meets one of the needs, so that a policy can draw its line exactly there. */
    private static double reached(Profile self, Profile partner, Setting setting) {
        return self.needs().stream()
                .mapToDouble(need -> setting.met(need, self, partner))
                .filter(met -> met > 0)
                .findFirst()
                .orElse(.25);
    }

    private static Policy meetingFrom(double meetsFrom) {
        Policy usual = Policy.withDefaults();
        return new Policy(
                usual.name(),
                usual.version(),
                usual.weights(),
                usual.balance(),
                usual.brainDrainWeight(),
                usual.sweetSpot(),
                usual.floor(),
                meetsFrom,
                usual.priorities(),
                usual.similarity(),
                usual.drain());
    }

    private static Catalogue shuffled(Catalogue catalogue, Random random) {
        List<Profile> profiles = new ArrayList<>();
        for (Profile profile : catalogue.profiles()) {
            profiles.add(profile.withThemes(mixed(profile.themes(), random))
                    .withNeeds(mixed(profile.needs(), random))
                    .withCapacities(mixed(profile.capacities(), random)));
        }
        Collections.shuffle(profiles, random);
        return new Catalogue(
                catalogue.release(),
                catalogue.asOf(),
                profiles,
                catalogue.countries(),
                catalogue.twinnings(),
                ties(catalogue));
    }

    private static List<KnownTies.Tie> ties(Catalogue catalogue) {
        return catalogue.profiles().stream()
                .flatMap(a -> catalogue.ties().of(a.id()).stream().map(b -> new KnownTies.Tie(a.id(), b)))
                .toList();
    }

    private static <T> List<T> mixed(List<T> items, Random random) {
        var mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static PartnerFilter filter(SplittableRandom random) {
        PartnerFilter filter = PartnerFilter.none().withWithinCountryToo(random.nextBoolean());
        return switch (random.nextInt(8)) {
            case 0 -> filter.withCountries(Set.of(new CountryCode("AD"), new CountryCode("AF")));
            case 1 -> filter.withKinds(Set.of(Kind.UNIVERSITY, Kind.NGO, Kind.OTHER));
            case 2 -> filter.withFields(Set.of(new Field("00"), new Field("021"), new Field("1015")));
            case 3 -> filter.withLanguages(Set.of("en", "sw"));
            case 4 -> filter.withSouthOnly(true);
            case 5 -> filter.withStatedOnly(true);
            default -> filter;
        };
    }

    private static Policy policy(SplittableRandom random) {
        Map<CriterionId, Double> proportions = new HashMap<>();
        for (CriterionId criterion : Policy.withDefaults().criteria()) {
            proportions.put(criterion, random.nextInt(4) == 0 ? 0 : random.nextDouble());
        }
        proportions.merge(CriterionId.COVERAGE, .01, Double::sum);
        Policy policy = Policy.withDefaults()
                .withProportions(proportions)
                .withBalance(random.nextBoolean() ? .5 : random.nextDouble(.05, .95))
                .withBrainDrainWeight(random.nextBoolean() ? .25 : random.nextDouble(0, .9));
        if (random.nextBoolean()) {
            policy = policy.withPriorities(Set.of(new Field("01"), new Field("0211")));
        }
        if (random.nextBoolean()) {
            policy = policy.withSimilarity(Similarity.withDefaults()
                    .withKinships(List.of(
                            new Similarity.Kinship(new Field("02"), new Field("0111"), .5),
                            new Similarity.Kinship(new Field("0011"), new Field("01"), .3))));
        }
        if (random.nextInt(4) == 0) {
            policy = policy.withSimilarity(policy.similarity()
                    .withModalityKinships(List.of(new Similarity.ModalityKinship(
                            Modality.FULL_DEGREE_ABROAD, Modality.SPLIT_SITE_DOCTORATE, .6))));
        }
        if (random.nextInt(4) == 0) {
            policy = withACriterionOfItsOwn(policy);
        }
        return random.nextBoolean() ? policy : policy.withDrain(harsher());
    }

    /** Losses weigh so heavily that the term is clipped. */
    private static BrainDrainConstants harsher() {
        BrainDrainConstants usual = BrainDrainConstants.withDefaults();
        return new BrainDrainConstants(.4, .25, .2, .15, .9, 4, .02, 5, .5, usual.priors());
    }

    private static Policy withACriterionOfItsOwn(Policy policy) {
        Map<Criterion, Double> weights = new HashMap<>();
        policy.weights()
                .forEach((criterion, weight) ->
                        weights.put(criterion.id().equals(CriterionId.TRUST) ? new Sympathy() : criterion, weight));
        return new Policy(
                policy.name(),
                policy.version(),
                weights,
                policy.balance(),
                policy.brainDrainWeight(),
                policy.sweetSpot(),
                policy.floor(),
                policy.meetsFrom(),
                policy.priorities(),
                policy.similarity(),
                policy.drain());
    }

    /** A criterion of the policy's own that has taken the place and the id of one that ships. */
    private record Sympathy() implements Criterion {
        @Override
        public CriterionId id() {
            return CriterionId.TRUST;
        }

        @Override
        public double value(Profile self, Profile partner, Setting setting) {
            return Math.floorMod(31 * self.name().hashCode() + partner.name().hashCode(), 100) / 100.0;
        }
    }
}
