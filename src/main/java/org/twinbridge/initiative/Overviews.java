package org.twinbridge.initiative;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Service;
import org.twinbridge.country.Countries;
import org.twinbridge.engine.initiative.CooperationFinder;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;

/** Looks at initiatives. What was found is kept for as long as the catalogue it was found in, and the policy, are in use. */
@Service
@PermitAll
public class Overviews {

    private static final int MOST_KEPT = 8;

    private final Initiatives initiatives;
    private final Matching matching;
    private final Policies policies;
    private final Countries countries;

    /** The keys are compared by identity and let go of with the catalogue. */
    private final Cache<PartnerRanker, Found> kept =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build();

    Overviews(Initiatives initiatives, Matching matching, Policies policies, Countries countries) {
        this.initiatives = initiatives;
        this.matching = matching;
        this.policies = policies;
        this.countries = countries;
    }

    /** Who takes part in an initiative, and how they could work together. Seconds for a large catalogue, the first time. */
    public Overview of(Initiative initiative) {
        InitiativeTerms terms = initiatives.terms(initiative);
        PartnerRanker ranker = matching.through(terms).ranker();
        Policy policy = policies.current();
        Found known = kept.getIfPresent(ranker);
        if (known == null || !known.policy().equals(policy)) {
            known = new Found(policy, look(ranker, terms, policy));
            kept.put(ranker, known);
        }
        return known.overview();
    }

    private Overview look(PartnerRanker ranker, InitiativeTerms terms, Policy policy) {
        return new Overview(
                ranker.catalogue().release(),
                terms,
                new Participants(terms, countries.all())
                        .count(ranker.catalogue().profiles()),
                new CooperationFinder(ranker, terms, policy).find());
    }

    private record Found(Policy policy, Overview overview) {}
}
