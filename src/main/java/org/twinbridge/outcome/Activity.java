package org.twinbridge.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/**
 * People who moved, or worked together, in one modality and one direction.
 *
 * @param modality one of the eleven
 * @param from where they came from
 * @param to where they went
 * @param start first day
 * @param end last day, not before the first
 * @param personMonths above 0, and not more than the people have in the period
 * @param people at least one
 * @param attestation how it is known
 */
public record Activity(
        Modality modality,
        Place from,
        Place to,
        LocalDate start,
        LocalDate end,
        double personMonths,
        People people,
        Attestation attestation)
        implements Outcome {

    /** More than one activity takes. */
    public static final int MOST_MONTHS = 100_000;

    /** Days of the shortest month, so that nobody is refused for its length. */
    private static final double DAYS_OF_A_MONTH = 28;

    public Activity {
        Modalities.require(modality);
        if (from.equals(to)) {
            throw new OutcomeRefusedException(Cause.SAME_ENDS);
        }
        Calendar.require(start);
        Calendar.require(end);
        if (end.isBefore(start)) {
            throw new OutcomeRefusedException(Cause.ENDS_BEFORE_IT_BEGINS, start, end);
        }
        if (!(personMonths > 0 && personMonths <= MOST_MONTHS)) {
            throw new OutcomeRefusedException(Cause.MONTHS, personMonths, MOST_MONTHS);
        }
        people.orRefused();
        double most = people.total() * Math.ceil((ChronoUnit.DAYS.between(start, end) + 1) / DAYS_OF_A_MONTH);
        if (personMonths > most) {
            throw new OutcomeRefusedException(
                    Cause.MORE_MONTHS_THAN_THEY_HAD, people.total(), (long) most, personMonths);
        }
    }

    @Override
    public LocalDate day() {
        return end;
    }

    @Override
    public Activity replacing(InstitutionId one, InstitutionId other) {
        return new Activity(
                modality,
                from.replacing(one, other),
                to.replacing(one, other),
                start,
                end,
                personMonths,
                people,
                attestation);
    }
}
