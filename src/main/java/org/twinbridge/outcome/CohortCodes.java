package org.twinbridge.outcome;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.twinbridge.outcome.persistence.OutcomeRepository;

/** Codes of cohorts: drawn at random, so that nothing can be read from them. */
@Component
class CohortCodes {

    private static final String PREFIX = "C-";

    /** Letters and digits that nobody takes for others. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final OutcomeRepository repository;

    CohortCodes(OutcomeRepository repository) {
        this.repository = repository;
    }

    /** One that no cohort has. */
    String draw() {
        String code;
        do {
            var drawn = new StringBuilder(PREFIX);
            random.ints(LENGTH, 0, SIGNS.length()).forEach(i -> drawn.append(SIGNS.charAt(i)));
            code = drawn.toString();
        } while (repository.existsByCohortCode(code));
        return code;
    }
}
