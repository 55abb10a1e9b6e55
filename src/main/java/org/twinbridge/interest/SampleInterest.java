package org.twinbridge.interest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.OwnWork;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import org.twinbridge.interest.persistence.InterestEntity;
import org.twinbridge.interest.persistence.InterestRepository;

/**
 * Interest made up for the demonstration, so that there is something to answer: one in the institution of its officer, one
 * that waits for an account. Marked as samples, which every page says; learning does not see them, and they do not exist in
 * production.
 */
@Component
@Profile(DemonstrationAccounts.PROFILE)
@ConditionalOnWebApplication
class SampleInterest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:sn-universite-cheikh-anta-diop");
    private static final InstitutionId DAR_ES_SALAAM = new InstitutionId("tb:tz-university-of-dar-es-salaam");
    private static final InstitutionId COTONOU = new InstitutionId("tb:bj-universite-d-abomey-calavi-uac");
    private static final Assessment NOT_SCORED = new Assessment(.5, .5, .5, .5, "sample", "sample");
    private static final Duration AGO = Duration.ofDays(2);

    private final InterestRepository repository;
    private final Institutions institutions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleInterest(
            InterestRepository repository, Institutions institutions, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.institutions = institutions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once, when the institutions of the demonstration are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void store() {
        OwnWork.run(() -> transaction.executeWithoutResult(_ -> {
            List<InstitutionId> named = List.of(DAKAR, DAR_ES_SALAAM, COTONOU);
            if (!repository.existsBySampleTrue() && institutions.findAll(named).size() == named.size()) {
                store(DAR_ES_SALAAM, DAKAR);
                store(DAKAR, COTONOU);
            }
        }));
    }

    private void store(InstitutionId from, InstitutionId to) {
        repository.save(
                new InterestEntity(from, to, "", "sample", clock.instant().minus(AGO), NOT_SCORED, true));
    }
}
