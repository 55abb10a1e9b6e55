package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * A place in a list of the market.
 *
 * @param institution whose list
 * @param partner who is suggested
 * @param rank 1 for the first
 * @param expected expected matches of the two (μ), 0 or more
 * @param score S at balance ½, in [0, 1]
 */
public record Suggestion(InstitutionId institution, InstitutionId partner, int rank, double expected, double score) {}
