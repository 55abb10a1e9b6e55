package org.twinbridge.agreement;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.institution.InstitutionMerged;

/** Takes agreements over to the institution that is kept. */
@Component
class AgreementsOfMerged {

    private final AgreementRegister register;
    private final AgreementLog log;
    private final Clock clock;

    AgreementsOfMerged(AgreementRegister register, AgreementLog log, Clock clock) {
        this.register = register;
        this.log = log;
        this.clock = clock;
    }

    /** Within the transaction of the merge; agreements of the two with each other stay where they are. */
    @EventListener
    void on(InstitutionMerged merged) {
        for (Agreement agreement : register.of(List.of(merged.givenUp()))) {
            if (!agreement.isMember(merged.kept())) {
                AgreementEntity row = log.row(agreement.id(), agreement.version());
                row.replace(merged.givenUp(), merged.kept(), clock.instant());
                log.store(
                        row,
                        agreement.state(),
                        What.MERGED,
                        Actor.CLOCK,
                        merged.kept(),
                        merged.givenUp().value());
            }
        }
    }
}
