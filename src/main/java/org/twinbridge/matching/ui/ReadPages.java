package org.twinbridge.matching.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.PartnersPages;
import org.twinbridge.policy.Policies;

/** Reads addresses as the page itself does. */
@Component
class ReadPages implements PartnersPages {

    private final PartnersPresenter presenter;
    private final Policies policies;

    ReadPages(PartnersPresenter presenter, Policies policies) {
        this.presenter = presenter;
        this.policies = policies;
    }

    @Override
    public Policy policy(Map<String, List<String>> parameters) {
        return state(parameters).whatIf().applyTo(policies.current());
    }

    @Override
    public boolean isWhatIf(Map<String, List<String>> parameters) {
        return !state(parameters).whatIf().isNothing();
    }

    @Override
    public Matching matching(Map<String, List<String>> parameters) {
        return presenter.seen(state(parameters));
    }

    private PartnersState state(Map<String, List<String>> parameters) {
        return PartnersAddress.read(parameters, policies.current().criteria()).state();
    }
}
