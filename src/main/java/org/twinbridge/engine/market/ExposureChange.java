package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * How much more or less an institution is shown once lists are balanced.
 *
 * @param institution who
 * @param rankedFirstBy how many institutions have it first by best fit, ties included
 * @param bestFit in how many lists it is by best fit
 * @param balanced in how many balanced lists it is
 */
public record ExposureChange(InstitutionId institution, int rankedFirstBy, int bestFit, int balanced) {

    /** Lists gained, negative if lost. */
    public int gain() {
        return balanced - bestFit;
    }
}
