package org.twinbridge.matching;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/**
 * Suggests partners and explains them, from the catalogue as it stands. An institution that the catalogue does not hold
 * is refused with an {@link UnknownInstitutionException}.
 */
@Service
public class Matching {

    private final CurrentCatalogue current;

    Matching(CurrentCatalogue current) {
        this.current = current;
    }

    /** All that is known now. The first call loads it, which takes seconds for a large catalogue. */
    public Catalogue catalogue() {
        return current.ranker().catalogue();
    }

    /** The best partners of an institution under a policy, which may be a what-if of the one in force. */
    public Ranking rank(RankQuery query, Policy policy) {
        PartnerRanker ranker = current.ranker();
        require(ranker.catalogue(), query.institution());
        return ranker.rank(query, policy);
    }

    /** Why two institutions have the score they have. */
    public Explanation explain(InstitutionId self, InstitutionId partner, Policy policy) {
        Catalogue catalogue = catalogue();
        return new PartnerScorer(catalogue, policy).explain(require(catalogue, self), require(catalogue, partner));
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
