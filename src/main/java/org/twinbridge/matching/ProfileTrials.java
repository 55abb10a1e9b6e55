package org.twinbridge.matching;

import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.institution.ProfileItems;

/**
 * Tries what an institution might state, without stating it: the institution as it would be known, and who its partners
 * would be. An institution that the catalogue does not hold is refused with an {@link UnknownInstitutionException}.
 */
@Service
@PermitAll
public class ProfileTrials {

    private final CatalogueLoader loader;
    private final Matching matching;

    ProfileTrials(CatalogueLoader loader, Matching matching) {
        this.loader = loader;
        this.matching = matching;
    }

    /** The institution as it would be known if it stated these items and no others. */
    public Profile known(ProfileItems items) {
        return loader.known(items).orElseThrow(() -> new UnknownInstitutionException(items.institution()));
    }

    /** Begins to try; all that is tried is held against the same catalogue. */
    public Trial begin(Policy policy) {
        return new Trial(matching.ranker(), policy);
    }

    /** Trials against one catalogue under one policy. */
    public static final class Trial {

        private final PartnerRanker ranker;
        private final Policy policy;
        private final PartnerScorer scorer;

        private Trial(PartnerRanker ranker, Policy policy) {
            this.ranker = ranker;
            this.policy = policy;
            this.scorer = new PartnerScorer(ranker.catalogue(), policy);
        }

        /**
         * The best partners of an institution as it might be. The catalogue itself is not laid out anew.
         *
         * @param length how many at most, 1 or more
         */
        public Ranking best(Profile self, int length) {
            return ranker.rank(self, RankQuery.of(self.id(), length), policy);
        }

        /** Scores of an institution as it might be with some others, by their id; those unknown are left out. */
        public Map<InstitutionId, Double> scores(Profile self, Iterable<InstitutionId> others) {
            var scores = new HashMap<InstitutionId, Double>();
            for (InstitutionId other : others) {
                ranker.catalogue()
                        .find(other)
                        .ifPresent(partner ->
                                scores.put(other, scorer.score(self, partner).score()));
            }
            return scores;
        }

        /** What is known of all others. */
        public Catalogue catalogue() {
            return ranker.catalogue();
        }
    }
}
