package org.twinbridge.outcome;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/**
 * People who went abroad together, told apart from others by a code and by nothing else, and where they were in the years
 * after.
 *
 * @param code made when the cohort is recorded, such as {@code C-7K2QMX}; empty before that
 * @param size how many people, at least one
 * @param modality one of the eleven
 * @param origin country they came from
 * @param host country they went to, another one
 * @param ended day their stay ended, from which the years are counted
 * @param followUps where they were, each adding up to the size; empty until somebody asked
 * @param attestation how it is known
 */
public record Cohort(
        String code,
        int size,
        Modality modality,
        CountryCode origin,
        CountryCode host,
        LocalDate ended,
        Map<FollowUp.Year, FollowUp> followUps,
        Attestation attestation)
        implements Outcome {

    /** Three years after is what counts; after five fewer are still known, and after one many are yet to return. */
    private static final List<FollowUp.Year> BY_WORTH =
            List.of(FollowUp.Year.THREE, FollowUp.Year.FIVE, FollowUp.Year.ONE);

    public Cohort {
        if (size < 1) {
            throw new OutcomeRefusedException(Cause.NOBODY);
        }
        if (size > People.MOST) {
            throw new OutcomeRefusedException(Cause.TOO_MANY, size, People.MOST);
        }
        Modalities.require(modality);
        if (origin.equals(host)) {
            throw new OutcomeRefusedException(Cause.SAME_COUNTRY, origin);
        }
        Calendar.require(ended);
        for (FollowUp followUp : followUps.values()) {
            if (followUp.total() != size) {
                throw new OutcomeRefusedException(Cause.DOES_NOT_ADD_UP, size, followUp.total(), size);
            }
        }
        var inOrder = new EnumMap<FollowUp.Year, FollowUp>(FollowUp.Year.class);
        inOrder.putAll(followUps);
        followUps = Collections.unmodifiableMap(inOrder);
    }

    /**
     * The year that retention is counted by: three years after, else five, else one, the first in which at least half of
     * the cohort is known; where none is, whichever knows most, in this order. Empty if nobody is known in any.
     */
    public Optional<FollowUp.Year> countedYear() {
        Optional<FollowUp.Year> first =
                BY_WORTH.stream().filter(year -> 2 * known(year) >= size).findFirst();
        return first.or(() -> BY_WORTH.stream()
                .filter(year -> known(year) > 0)
                .reduce((best, year) -> known(year) > known(best) ? year : best));
    }

    /** Where they were in {@link #countedYear()}. */
    public Optional<FollowUp> counted() {
        return countedYear().map(followUps::get);
    }

    Cohort coded(String newCode) {
        return new Cohort(newCode, size, modality, origin, host, ended, followUps, attestation);
    }

    Cohort with(FollowUp.Year year, FollowUp followUp) {
        var more = new EnumMap<FollowUp.Year, FollowUp>(FollowUp.Year.class);
        more.putAll(followUps);
        more.put(year, followUp);
        return new Cohort(code, size, modality, origin, host, ended, more, attestation);
    }

    @Override
    public LocalDate day() {
        return ended;
    }

    private int known(FollowUp.Year year) {
        FollowUp followUp = followUps.get(year);
        return followUp == null ? 0 : followUp.known();
    }
}
