package org.twinbridge.engine.initiative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.Cooperation.Share;
import org.twinbridge.engine.initiative.Cooperation.SharedNeed;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Setting;

/** Finds how universities and partners of other kinds could work together in an initiative. For one use by one thread. */
public final class CooperationFinder {

    private static final int MOST_PAIRS = 20;
    private static final int PARTNERS_OF_EACH = 50;
    private static final int MOST_LOOKED_AT = 2000;

    private final PartnerRanker ranker;
    private final InitiativeTerms terms;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Setting setting;
    private final PartnerScorer scorer;
    private final List<Profile> universities;
    private final List<Profile> partners;
    private final Map<NeedKind, Map<Kind, Able>> able = new HashMap<>();

    /**
     * @param ranker over the catalogue as it is seen through the initiative
     * @param policy taken at even balance, since neither side asks
     */
    public CooperationFinder(PartnerRanker ranker, InitiativeTerms terms, Policy policy) {
        this.ranker = ranker;
        this.terms = terms;
        this.policy = policy.withBalance(.5);
        this.catalogue = ranker.catalogue();
        this.setting = new Setting(catalogue, this.policy);
        this.scorer = new PartnerScorer(catalogue, this.policy);
        this.universities = catalogue.profiles().stream()
                .filter(profile -> profile.kind() == Kind.UNIVERSITY)
                .toList();
        this.partners = catalogue.profiles().stream()
                .filter(profile -> profile.kind() != Kind.UNIVERSITY)
                .toList();
    }

    public Cooperation find() {
        List<Profile> rarer = universities.size() <= partners.size() ? universities : partners;
        List<Profile> lookedAt = rarer.size() <= MOST_LOOKED_AT ? rarer : mostConcerned(rarer);
        return new Cooperation(ofUniversities(), ofPartners(), pairs(lookedAt), lookedAt.size(), rarer.size());
    }

    private List<SharedNeed> ofUniversities() {
        Set<Kind> kinds = partners.stream().map(Profile::kind).collect(Collectors.toCollection(TreeSet::new));
        var tallies = new Tallies();
        for (Profile university : universities) {
            for (Map.Entry<NeedKind, Need> own : needs(university).entrySet()) {
                Tally tally = tallies.of(own.getKey(), own.getValue());
                boolean byAny = false;
                for (Kind kind : kinds) {
                    boolean covered = isCovered(university, own.getKey(), own.getValue(), kind);
                    tally.add(kind, covered);
                    byAny |= covered;
                }
                tally.add(byAny);
            }
        }
        return tallies.shared();
    }

    private List<SharedNeed> ofPartners() {
        var tallies = new Tallies();
        for (Profile partner : partners) {
            for (Map.Entry<NeedKind, Need> own : needs(partner).entrySet()) {
                boolean covered = isCovered(partner, own.getKey(), own.getValue(), Kind.UNIVERSITY);
                Tally tally = tallies.of(own.getKey(), own.getValue());
                tally.add(partner.kind(), covered);
                tally.add(covered);
            }
        }
        return tallies.shared();
    }

    /** An institution's needs of the initiative, each field and modality once. */
    private Map<NeedKind, Need> needs(Profile profile) {
        var needs = new LinkedHashMap<NeedKind, Need>();
        profile.needs().stream()
                .filter(terms::concerns)
                .forEach(need -> needs.putIfAbsent(new NeedKind(need.field(), need.modality()), need));
        return needs;
    }

    /** Whether somebody of a kind covers a need of an institution that it could be twinned with. */
    private boolean isCovered(Profile self, NeedKind kindOfNeed, Need need, Kind by) {
        Able givers = able.computeIfAbsent(kindOfNeed, k -> ableTo(need)).getOrDefault(by, Able.NONE);
        return givers.towards(terms.actsIn(self.country()))
                .anyMatch(giver -> setting.met(need, self, giver) >= policy.meetsFrom()
                        && scorer.obstacle(self, giver, true).isEmpty());
    }

    /** Who could cover a need, the guard on full degrees aside, which hangs on both countries. */
    private Map<Kind, Able> ableTo(Need need) {
        var byKind = new EnumMap<Kind, Able>(Kind.class);
        for (Profile giver : catalogue.profiles()) {
            if (giver.capacities().stream().anyMatch(capacity -> covers(capacity, need))) {
                Able ofKind = byKind.computeIfAbsent(giver.kind(), k -> new Able());
                (terms.actsIn(giver.country()) ? ofKind.inside : ofKind.outside).add(giver);
            }
        }
        return byKind;
    }

    private boolean covers(Capacity capacity, Need need) {
        return policy.similarity().match(need, capacity) * capacity.countOn(catalogue.asOf()) >= policy.meetsFrom();
    }

    private List<Profile> mostConcerned(List<Profile> rarer) {
        Map<InstitutionId, Double> concern = rarer.stream().collect(Collectors.toMap(Profile::id, this::concern));
        return rarer.stream()
                .sorted(Comparator.comparing((Profile profile) -> concern.getOrDefault(profile.id(), 0.))
                        .reversed()
                        .thenComparing(Profile::id))
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    private double concern(Profile profile) {
        double needed = profile.needs().stream()
                .filter(terms::concerns)
                .mapToDouble(setting::weight)
                .sum();
        double offered = profile.capacities().stream()
                .filter(terms::concerns)
                .mapToDouble(capacity -> capacity.countOn(catalogue.asOf()))
                .sum();
        return needed + offered;
    }

    private List<Explanation> pairs(List<Profile> lookedAt) {
        var left = new HashMap<InstitutionId, Integer>();
        var pairs = new ArrayList<Explanation>();
        for (Pair pair : ranked(lookedAt)) {
            Profile university = pair.university();
            Profile partner = pair.partner();
            if (pairs.size() < MOST_PAIRS
                    && left.getOrDefault(university.id(), university.quota()) > 0
                    && left.getOrDefault(partner.id(), partner.quota()) > 0
                    && (gains(university, partner) || gains(partner, university))) {
                pairs.add(scorer.explain(university, partner));
                left.merge(university.id(), university.quota() - 1, (known, first) -> known - 1);
                left.merge(partner.id(), partner.quota() - 1, (known, first) -> known - 1);
            }
        }
        return pairs;
    }

    private List<Pair> ranked(List<Profile> lookedAt) {
        return lookedAt.parallelStream()
                .flatMap(self -> bestOf(self).map(partner -> pair(self, partner.pair())))
                .sorted(Comparator.comparingDouble(Pair::score)
                        .reversed()
                        .thenComparing(pair -> pair.university().id())
                        .thenComparing(pair -> pair.partner().id()))
                .toList();
    }

    private Stream<RankedPartner> bestOf(Profile self) {
        List<Profile> others = self.kind() == Kind.UNIVERSITY ? partners : universities;
        Set<Kind> kinds = others.stream().map(Profile::kind).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return Stream.empty();
        }
        var filter = PartnerFilter.none().withKinds(kinds).withWithinCountryToo(true);
        return ranker.rank(new RankQuery(self.id(), filter, PARTNERS_OF_EACH), policy).partners().stream();
    }

    private Pair pair(Profile self, PairScore score) {
        Profile other = catalogue.profile(score.partner());
        return self.kind() == Kind.UNIVERSITY
                ? new Pair(self, other, score.score())
                : new Pair(other, self, score.score());
    }

    /** Whether one covers a need of the initiative that the other has. */
    private boolean gains(Profile self, Profile other) {
        return self.needs().stream()
                .anyMatch(need -> terms.concerns(need) && setting.met(need, self, other) >= policy.meetsFrom());
    }

    private record Pair(Profile university, Profile partner, double score) {}

    /** Those of one kind who can cover a need, in the initiative's countries and elsewhere. */
    private static final class Able {

        private static final Able NONE = new Able();

        private final List<Profile> inside = new ArrayList<>();
        private final List<Profile> outside = new ArrayList<>();

        /** Those whose pair with an institution counts. */
        private Stream<Profile> towards(boolean institutionInside) {
            return institutionInside ? Stream.concat(inside.stream(), outside.stream()) : inside.stream();
        }
    }

    private static final class Tallies {

        private final Map<NeedKind, Tally> tallies = new TreeMap<>();

        private Tally of(NeedKind kind, Need need) {
            return tallies.computeIfAbsent(kind, k -> new Tally(need.countsDouble()));
        }

        /** What counts double first, then what most have. */
        private List<SharedNeed> shared() {
            return tallies.entrySet().stream()
                    .map(entry -> entry.getValue().shared(entry.getKey()))
                    .sorted(Comparator.comparing(SharedNeed::countsDouble)
                            .thenComparing(need -> need.all().having())
                            .reversed()
                            .thenComparing(SharedNeed::need))
                    .toList();
        }
    }

    private static final class Tally {

        private final boolean countsDouble;
        private final SortedMap<Kind, Share> byKind = new TreeMap<>();
        private @Nullable Share all;

        private Tally(boolean countsDouble) {
            this.countsDouble = countsDouble;
        }

        private void add(boolean covered) {
            all = plus(all, covered);
        }

        private void add(Kind kind, boolean covered) {
            byKind.compute(kind, (k, known) -> plus(known, covered));
        }

        private static Share plus(@Nullable Share known, boolean covered) {
            return known == null ? new Share(1, covered ? 1 : 0) : known.plus(covered);
        }

        private SharedNeed shared(NeedKind kind) {
            return new SharedNeed(kind, countsDouble, Objects.requireNonNull(all, "counted with its kind"), byKind);
        }
    }
}
