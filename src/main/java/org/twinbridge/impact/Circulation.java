package org.twinbridge.impact;

import java.util.List;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.outcome.Recorded;

/**
 * What moved from one country to another, or within one.
 *
 * @param from where people came from
 * @param to where they went
 * @param personMonths above 0
 * @param people how many, by gender
 * @param activities the records it is made of
 */
public record Circulation(
        CountryCode from, CountryCode to, double personMonths, Headcount people, List<Recorded> activities) {

    public Circulation {
        activities = List.copyOf(activities);
    }
}
