package org.twinbridge.matching.ui;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.shown.ShownList;
import org.twinbridge.matching.shown.ShownLists;
import org.twinbridge.policy.Policies;

/** Keeps which lists the page has shown. */
@Component
class ShownLog {

    private final ShownLists shown;
    private final Matching matching;
    private final Policies policies;
    private final CurrentAccount account;

    ShownLog(ShownLists shown, Matching matching, Policies policies, CurrentAccount account) {
        this.shown = shown;
        this.matching = matching;
        this.policies = policies;
        this.account = account;
    }

    void keep(PartnersPage.Suggestions list, PartnersState state) {
        account.find()
                .ifPresent(reader -> shown.show(
                        reader,
                        ShownList.Channel.PAGE,
                        matching.through(list.terms()),
                        list.ranking(),
                        list.rows().stream()
                                .map(row -> list.ranking()
                                        .find(new InstitutionId(row.id()))
                                        .orElse(null))
                                .filter(Objects::nonNull)
                                .toList(),
                        state.order().id(),
                        state.whatIf().applyTo(policies.current()),
                        !state.whatIf().isNothing(),
                        state.initiative()));
    }
}
