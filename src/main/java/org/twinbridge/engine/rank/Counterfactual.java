package org.twinbridge.engine.rank;

import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Side;

/**
 * What a score would be if one thing were different: if {@code side} declared a capacity.
 *
 * @param side who would declare it
 * @param field in which field
 * @param modality by which modality
 * @param gain by how much the score would rise, above 0
 * @param rankBefore the partner's place now, 1 or more
 * @param rankAfter its place then, 1 or more
 */
public record Counterfactual(Side side, Field field, Modality modality, double gain, int rankBefore, int rankAfter) {}
