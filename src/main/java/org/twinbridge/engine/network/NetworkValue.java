package org.twinbridge.engine.network;

/**
 * A network's value and what it is made of.
 *
 * @param coverage mean over members of the share of their needs that the others cover, in [0, 1]
 * @param theme coverage of the target, in [0, 1]; 0 without a target
 * @param score mean S over pairs, in [0, 1]
 * @param drain mean brain-drain term over pairs, in [0, 1]
 * @param size number of members
 * @param value the weighted sum; may be negative
 */
public record NetworkValue(double coverage, double theme, double score, double drain, int size, double value) {}
