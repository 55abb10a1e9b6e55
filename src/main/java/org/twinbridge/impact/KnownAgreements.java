package org.twinbridge.impact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinbridge.agreement.AgreementRegister;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.outcome.AgreementFacts;

/** Tells those who record outcomes what they must know of agreements. */
@Component
class KnownAgreements implements AgreementFacts {

    private static final Set<AgreementState> NOT_BEGUN =
            EnumSet.of(AgreementState.DRAFTED, AgreementState.AGREED, AgreementState.WITHDRAWN);

    private final AgreementRegister register;

    KnownAgreements(AgreementRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Facts> find(long agreement) {
        return register.find(agreement)
                .map(found -> new Facts(found.members(), !NOT_BEGUN.contains(found.state()), found.start()));
    }
}
