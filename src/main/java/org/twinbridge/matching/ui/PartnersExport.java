package org.twinbridge.matching.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.policy.Policies;

/** What the page lists, as the command line and interfaces write it. */
@Component
class PartnersExport {

    private final Matching matching;
    private final Policies policies;
    private final PartnersPresenter presenter;

    PartnersExport(Matching matching, Policies policies, PartnersPresenter presenter) {
        this.matching = matching;
        this.policies = policies;
        this.presenter = presenter;
    }

    /**
     * What a state lists, in its order and length and under what it tries out, each partner explained.
     *
     * @throws IllegalArgumentException if no institution is chosen
     */
    RankedList list(PartnersState state) {
        Ranking ranking = presenter.ranking(state);
        Policy policy = state.whatIf().applyTo(policies.current());
        return new RankedList(
                subject(ranking.institution()),
                ranking.policy(),
                ranking.release(),
                presenter.listed(state, ranking).stream()
                        .map(partner -> partner(ranking.institution(), partner, policy))
                        .toList());
    }

    private RankedList.Partner partner(InstitutionId self, RankedPartner ranked, Policy policy) {
        InstitutionId partner = ranked.pair().partner();
        return RankedList.Partner.of(ranked.rank(), subject(partner), matching.explain(self, partner, policy));
    }

    private RankedList.Subject subject(InstitutionId id) {
        Profile profile = matching.catalogue().profile(id);
        return new RankedList.Subject(
                id.value(), profile.name(), profile.country().value());
    }
}
