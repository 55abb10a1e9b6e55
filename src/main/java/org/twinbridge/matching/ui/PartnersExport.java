package org.twinbridge.matching.ui;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.matching.report.RankedListing;
import org.twinbridge.policy.Policies;

/** What the page lists, as the command line and interfaces write it. */
@Component
class PartnersExport {

    private final RankedListing listing;
    private final Policies policies;
    private final PartnersPresenter presenter;

    PartnersExport(RankedListing listing, Policies policies, PartnersPresenter presenter) {
        this.listing = listing;
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
        RankedListing seen = listing.through(presenter.seen(state).terms());
        RankedList list = state.order() == ListOrder.CAUTIOUS
                ? seen.cautious(ranking, presenter.listed(state, ranking), policy, true)
                : seen.list(ranking, presenter.listed(state, ranking), policy, true);
        return state.order() == ListOrder.BALANCED
                ? list.withMarket(presenter
                        .balanced(state)
                        .collect(Collectors.toMap(place -> place.partner().value(), RankedList.Balance::of)))
                : list;
    }
}
