package org.twinbridge.agreement;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.agreement.persistence.AgreementRepository;
import org.twinbridge.outcome.OutcomeRecorded;

/** Notes that something happened under an agreement when an outcome of it is recorded, so that it does not go dormant. */
@Component
class ActivityOfOutcomes {

    private final AgreementRepository repository;

    ActivityOfOutcomes(AgreementRepository repository) {
        this.repository = repository;
    }

    /** Within the transaction that records it. */
    @EventListener
    void on(OutcomeRecorded recorded) {
        repository.findById(recorded.agreement()).ifPresent(row -> note(row, recorded));
    }

    private void note(AgreementEntity row, OutcomeRecorded recorded) {
        row.noteActivity(recorded.day());
        repository.save(row);
    }
}
