package org.twinbridge.impact;

import java.util.List;
import org.twinbridge.outcome.Recorded;

/**
 * What moved in one direction.
 *
 * @param direction which
 * @param personMonths 0 or more
 * @param share of all person-months, in [0, 1]
 * @param people how many, by gender
 * @param activities the records it is made of
 */
public record DirectionShare(
        Direction direction, double personMonths, double share, Headcount people, List<Recorded> activities) {

    public DirectionShare {
        activities = List.copyOf(activities);
    }
}
