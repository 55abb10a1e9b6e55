package org.twinbridge.impact;

import java.util.List;
import java.util.Map;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.Recorded;

/**
 * What it all comes to.
 *
 * @param personMonths of all activities
 * @param people of all activities, by gender
 * @param africa share of the person-months that begin or end in Africa, in [0, 1]; 0 where there are none
 * @param degrees by who awarded them
 * @param jointOutputs how many
 * @param teachers who were trained, by gender
 * @param policies influenced
 * @param records by their sort
 */
public record Totals(
        double personMonths,
        Headcount people,
        double africa,
        Map<Degrees.AwardedAt, Integer> degrees,
        int jointOutputs,
        Headcount teachers,
        int policies,
        Map<Outcome.Kind, List<Recorded>> records) {

    public Totals {
        degrees = Map.copyOf(degrees);
        records = Map.copyOf(records);
    }

    /** The records of one sort. */
    public List<Recorded> of(Outcome.Kind kind) {
        return records.getOrDefault(kind, List.of());
    }
}
