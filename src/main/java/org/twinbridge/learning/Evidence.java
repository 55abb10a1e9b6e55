package org.twinbridge.learning;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.learn.WeightLearner;

/**
 * What there is to learn from.
 *
 * @param wanted interest expressed or accepted, in or from a partner that had been shown before
 * @param declined interest declined, from a partner that had been shown before
 * @param passedOver partners that stood in the same lists as those in whom interest was expressed
 * @param unseen decisions on partners that no list kept had shown; nothing is learned from them
 * @param firstOrNull when the first decision that counts was taken; {@code null} if there is none
 * @param lastOrNull when the last was taken
 */
public record Evidence(
        int wanted,
        int declined,
        int passedOver,
        int unseen,
        @Nullable Instant firstOrNull,
        @Nullable Instant lastOrNull) {

    /** How many decisions count. */
    public int decisions() {
        return wanted + declined;
    }

    /** How many more are needed; 0 if there are enough. */
    public int missing() {
        return Math.max(0, WeightLearner.LEAST_DECISIONS - decisions());
    }

    public Optional<Instant> first() {
        return Optional.ofNullable(firstOrNull);
    }

    public Optional<Instant> last() {
        return Optional.ofNullable(lastOrNull);
    }
}
