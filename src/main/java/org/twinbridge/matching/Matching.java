package org.twinbridge.matching;

import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.Counterfactual;
import org.twinbridge.engine.rank.Counterfactuals;
import org.twinbridge.engine.rank.DiverseOrder;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.ScoreInterval;
import org.twinbridge.engine.score.UncertainPlace;

/**
 * Suggests partners and explains them, from the catalogue as it stands. An institution that the catalogue does not hold
 * is refused with an {@link UnknownInstitutionException}.
 */
@Service
@PermitAll
public class Matching {

    /** How many of the best by score are compared under draws: decision 0017. */
    public static final int MOST_DRAWN = 50;

    /** How many places are the top of a list. */
    public static final int TOP = 10;

    private final CurrentCatalogue current;
    private final SeenCatalogues seen;
    private final DrawnPlaces drawn;
    private final InitiativeTerms terms;

    @Autowired
    Matching(CurrentCatalogue current, SeenCatalogues seen, DrawnPlaces drawn) {
        this(current, seen, drawn, InitiativeTerms.none());
    }

    private Matching(CurrentCatalogue current, SeenCatalogues seen, DrawnPlaces drawn, InitiativeTerms terms) {
        this.current = current;
        this.seen = seen;
        this.drawn = drawn;
        this.terms = terms;
    }

    /**
     * The same over the catalogue as it is seen through an initiative: an institution that does not take part in it is
     * unknown there. The first call for other terms lays the catalogue out, which takes about a second for 100,000
     * institutions; the last two are kept.
     */
    public Matching through(InitiativeTerms newTerms) {
        return newTerms.equals(terms) ? this : new Matching(current, seen, drawn, newTerms);
    }

    /** The initiative that the catalogue is seen through; empty terms if it is seen as it is. */
    public InitiativeTerms terms() {
        return terms;
    }

    /** Whether the catalogue is in memory, so that the next call answers at once. */
    public boolean isReady() {
        return current.isLoaded();
    }

    /** All that is known now. The first call loads it, which takes seconds for a large catalogue. */
    public Catalogue catalogue() {
        return ranker().catalogue();
    }

    /** Ranks over all that is known now, for work over the whole market; it keeps the catalogue of this moment. */
    public PartnerRanker ranker() {
        return seen.through(terms, current.ranker());
    }

    /** As {@link #catalogue()}, but never older than the change of that number, for those who keep what they make of it. */
    public Catalogue catalogueSince(long changeNumber) {
        return seen.through(terms, current.rankerSince(changeNumber)).catalogue();
    }

    /** The best partners of an institution under a policy, which may be a what-if of the one in force. */
    public Ranking rank(RankQuery query, Policy policy) {
        PartnerRanker ranker = ranker();
        require(ranker.catalogue(), query.institution());
        return ranker.rank(query, policy);
    }

    /** Why two institutions have the score they have. */
    public Explanation explain(InstitutionId self, InstitutionId partner, Policy policy) {
        Catalogue catalogue = catalogue();
        return new PartnerScorer(catalogue, policy).explain(require(catalogue, self), require(catalogue, partner));
    }

    /**
     * The first of a ranking in an order that shows different countries and fields first.
     *
     * @param length how many at most, 0 or more
     */
    public List<RankedPartner> diverse(Ranking ranking, int length, Policy policy) {
        return new DiverseOrder(catalogue(), policy.similarity()).first(length, ranking.partners());
    }

    /** Where the score of two institutions lies with 80 % of the draws, if what is uncertain is drawn anew. */
    public ScoreInterval interval(InstitutionId self, InstitutionId partner, Policy policy) {
        Catalogue catalogue = catalogue();
        require(catalogue, self);
        require(catalogue, partner);
        return drawn.of(catalogue, terms, self, List.of(partner), TOP, policy)
                .getFirst()
                .interval();
    }

    /**
     * Where the best of a ranking could stand if what is uncertain were drawn anew: at most {@value #MOST_DRAWN} of them,
     * compared with each other. The share in the top is that of the first {@value #TOP} places.
     */
    public List<UncertainPlace> uncertain(Ranking ranking, Policy policy) {
        List<InstitutionId> best = ranking.partners().stream()
                .limit(MOST_DRAWN)
                .map(partner -> partner.pair().partner())
                .toList();
        return drawn.of(catalogue(), terms, ranking.institution(), best, TOP, policy);
    }

    /** Where the scores of an institution with several others lie with 80 % of the draws, in their order. */
    public List<ScoreInterval> intervals(InstitutionId self, List<InstitutionId> partners, Policy policy) {
        Catalogue catalogue = catalogue();
        require(catalogue, self);
        partners.forEach(partner -> require(catalogue, partner));
        return drawn.of(catalogue, terms, self, partners, TOP, policy).stream()
                .map(UncertainPlace::interval)
                .toList();
    }

    /**
     * The partners of a ranking in cautious order: the best {@value #MOST_DRAWN} by the lower end of where their score
     * could lie, then the rest by score. Each keeps its place by score.
     */
    public List<RankedPartner> cautious(Ranking ranking, Policy policy) {
        Map<InstitutionId, Double> low = uncertain(ranking, policy).stream()
                .collect(Collectors.toMap(
                        UncertainPlace::partner, place -> place.interval().low()));
        int compared = Math.min(MOST_DRAWN, ranking.partners().size());
        // The sort is stable: what lies equally low stays in the order of the scores.
        Comparator<RankedPartner> byLow = Comparator.comparingDouble(
                partner -> -Objects.requireNonNull(low.get(partner.pair().partner())));
        return Stream.concat(
                        ranking.partners().subList(0, compared).stream().sorted(byLow),
                        ranking.partners().subList(compared, ranking.partners().size()).stream())
                .toList();
    }

    /**
     * What one more declared capacity of either side would do for a partner, the strongest first; nothing where it would
     * not be suggested or no such change helps.
     */
    public List<Counterfactual> counterfactuals(RankQuery query, InstitutionId partner, Policy policy) {
        PartnerRanker ranker = ranker();
        require(ranker.catalogue(), query.institution());
        require(ranker.catalogue(), partner);
        return new Counterfactuals(ranker).of(query, partner, policy);
    }

    /** Scores pairs one by one, for scripts; it keeps the catalogue of the moment it was made. */
    public PairScoring scoring(Policy policy) {
        Catalogue catalogue = catalogue();
        return new PairScoring(catalogue, new PartnerScorer(catalogue, policy));
    }

    private static Profile require(Catalogue catalogue, InstitutionId id) {
        return catalogue.find(id).orElseThrow(() -> new UnknownInstitutionException(id));
    }

    /** Scores of pairs from one catalogue under one policy. */
    public static final class PairScoring {

        private final Catalogue catalogue;
        private final PartnerScorer scorer;

        private PairScoring(Catalogue catalogue, PartnerScorer scorer) {
            this.catalogue = catalogue;
            this.scorer = scorer;
        }

        /** Whether the catalogue holds the institution. */
        public boolean knows(InstitutionId id) {
            return catalogue.find(id).isPresent();
        }

        /** Score of two institutions, whether or not they would be suggested to each other. */
        public PairScore score(InstitutionId self, InstitutionId partner) {
            return scorer.score(require(catalogue, self), require(catalogue, partner));
        }

        /** Why the two are not suggested to each other, if anything forbids it. */
        public Optional<Obstacle> obstacle(InstitutionId self, InstitutionId partner) {
            return scorer.obstacle(require(catalogue, self), require(catalogue, partner), true);
        }
    }
}
