package org.twinbridge.engine.rank;

import org.twinbridge.engine.score.PairScore;

/**
 * A place in a list.
 *
 * @param rank 1 for the first; partners whose scores differ by no more than 1e-4 share the rank of the first of them
 * @param pair the score, seen from the institution that asks
 */
public record RankedPartner(int rank, PairScore pair) {}
