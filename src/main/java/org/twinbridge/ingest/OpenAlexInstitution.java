package org.twinbridge.ingest;

import java.time.LocalDate;
import java.util.Map;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What a record of OpenAlex tells of an institution.
 *
 * @param id its ROR id
 * @param works publications over its lifetime, 0 or more
 * @param seen day the record is of
 * @param shares of its works by field, by code; they sum to 1, or there are none
 * @param known the part of its works that the shares were read from, in (0, 1]: less than 1 where the record's list is cut
 * @param era which classes they were read from
 */
record OpenAlexInstitution(
        InstitutionId id, long works, LocalDate seen, Map<Field, Double> shares, double known, Era era) {

    /** The classes OpenAlex sorts works by; records from before 2024 have concepts only, from 2026 topics only. */
    enum Era {
        TOPICS("topics"),
        CONCEPTS("concepts");

        private final String label;

        Era(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    OpenAlexInstitution {
        shares = Map.copyOf(shares);
    }
}
