package org.twinbridge.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/** Lets matching know who works together by agreement, and what became of what they promised each other. */
@Component
class TwinningRows {

    private static final Set<AgreementState> BEFORE_IT_BEGAN =
            Set.of(AgreementState.DRAFTED, AgreementState.AGREED, AgreementState.WITHDRAWN);

    private final Twinnings twinnings;
    private final Institutions institutions;

    TwinningRows(Twinnings twinnings, Institutions institutions) {
        this.twinnings = twinnings;
        this.institutions = institutions;
    }

    /** Writes one twinning for each two members of an agreement that has begun, within the caller's transaction. */
    void follow(Agreement agreement) {
        if (!BEFORE_IT_BEGAN.contains(agreement.state()) && !agreement.sample()) {
            twinnings.recordOf(agreement.id(), of(agreement));
            institutions.noteChange();
        }
    }

    /** Every two members of a network; a chair's host with each of its partners. */
    static List<Twinning> of(Agreement agreement) {
        List<InstitutionId> members = agreement.members();
        int hubs = agreement.kind() == AgreementKind.CHAIR ? 1 : members.size();
        var pairs = new ArrayList<Twinning>();
        for (int i = 0; i < hubs; i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs.add(twinning(agreement, members.get(i), members.get(j)));
            }
        }
        return pairs;
    }

    private static Twinning twinning(Agreement agreement, InstitutionId one, InstitutionId other) {
        boolean inOrder = one.compareTo(other) < 0;
        return new Twinning(
                inOrder ? one : other,
                inOrder ? other : one,
                agreement.kind().twinning(),
                agreement.fields(),
                agreement.start(),
                agreement.end(),
                agreement.state().isRunning(),
                agreement.commitmentsMade(),
                agreement.commitmentsKept());
    }
}
