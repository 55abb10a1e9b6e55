package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * An institution as the market sees it.
 *
 * @param id who
 * @param quota new twinnings it can take on, 0 or more
 * @param isProtected whether its country is protected, so that the exposure floor acts for it
 */
public record Participant(InstitutionId id, int quota, boolean isProtected) {

    public Participant {
        if (quota < 0) {
            throw new IllegalArgumentException("The quota (%d) of (%s) must be 0 or more.".formatted(quota, id));
        }
    }
}
