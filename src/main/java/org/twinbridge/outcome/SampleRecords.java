package org.twinbridge.outcome;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.outcome.persistence.OutcomeEntity;
import org.twinbridge.outcome.persistence.OutcomeRepository;

/** Keeps outcomes that are made up for the demonstration, marked as such: no score rests on them. */
@Component
@Profile("demonstration & !production")
public class SampleRecords {

    private static final String BY = "sample";

    private final OutcomeRepository repository;
    private final CohortCodes codes;
    private final Clock clock;

    SampleRecords(OutcomeRepository repository, CohortCodes codes, Clock clock) {
        this.repository = repository;
        this.codes = codes;
        this.clock = clock;
    }

    /** Keeps them if nothing at all is on record yet. */
    @Transactional
    public void keepIfNone(Map<Long, ? extends Collection<? extends Outcome>> byAgreement) {
        if (repository.count() > 0) {
            return;
        }
        byAgreement.forEach((agreement, outcomes) -> outcomes.forEach(outcome -> {
            Outcome kept = outcome instanceof Cohort cohort ? cohort.coded(codes.draw()) : outcome;
            repository.saveAndFlush(new OutcomeEntity(
                    agreement,
                    Outcome.Kind.of(kept).name(),
                    OutcomeRegister.json(kept),
                    kept instanceof Cohort cohort ? cohort.code() : null,
                    true,
                    BY,
                    clock.instant()));
        }));
    }
}
