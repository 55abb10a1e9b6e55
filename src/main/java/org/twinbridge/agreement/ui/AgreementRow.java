package org.twinbridge.agreement.ui;

import java.util.List;
import java.util.Set;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.DueItem;
import org.twinbridge.engine.profile.CountryCode;

/**
 * An agreement among others.
 *
 * @param agreement as it stands
 * @param name what it is called
 * @param countries where its members are seated
 * @param due what waits about it
 */
record AgreementRow(Agreement agreement, String name, Set<CountryCode> countries, List<DueItem> due) {

    AgreementRow {
        countries = Set.copyOf(countries);
        due = List.copyOf(due);
    }
}
