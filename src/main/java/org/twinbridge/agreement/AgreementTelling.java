package org.twinbridge.agreement;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;

/** Tells the other members of an agreement what one of them, or the section, has done with it. */
@Component
class AgreementTelling {

    /** What calls for a look, or is over; what is due is told by {@link DueWork}. */
    private static final Set<AgreementState> TOLD = Set.of(
            AgreementState.AGREED,
            AgreementState.ACTIVE,
            AgreementState.RENEWED,
            AgreementState.ENDED,
            AgreementState.WITHDRAWN);

    private final Notices notices;
    private final AgreementNames names;
    private final CurrentAccount current;

    AgreementTelling(Notices notices, AgreementNames names, CurrentAccount current) {
        this.notices = notices;
        this.names = names;
        this.current = current;
    }

    /** Within the transaction of the change. */
    @EventListener
    void on(AgreementChanged changed) {
        Agreement agreement = changed.agreement();
        if (agreement.sample() || changed.before() == null) {
            return;
        }
        if (agreement.state() != changed.before() && TOLD.contains(agreement.state())) {
            agreement
                    .members()
                    .forEach(member -> tell(agreement, member, agreement.state().name()));
        } else if (agreement.state() == AgreementState.DRAFTED
                && !agreement.signatures().isEmpty()) {
            agreement.unsigned().forEach(member -> tell(agreement, member, "SIGNATURE"));
        }
    }

    private void tell(Agreement agreement, InstitutionId member, String what) {
        if (isOwn(member)) {
            return;
        }
        String kind = what.toLowerCase(Locale.ROOT);
        notices.tell(
                Recipient.officersOf(member),
                Notice.of(
                        "agreement.notice." + kind,
                        "twinnings/" + agreement.id(),
                        "agreement/%d/%s/%d".formatted(agreement.id(), kind, agreement.version()),
                        names.name(agreement.terms())));
    }

    private boolean isOwn(InstitutionId member) {
        return current.find().filter(account -> account.actsFor(member)).isPresent();
    }
}
