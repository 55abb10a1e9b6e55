package org.twinbridge.engine.score;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Need;

/**
 * A need and the other side's capacity that meets it best.
 *
 * @param need the need
 * @param capacityOrNull the capacity, {@code null} where nothing the other side can do is of any use
 * @param value how well it is met ({@code match·q̃}), in [0, 1); 0 without a capacity
 * @param met whether that is enough to count as met under the policy
 */
public record NeedMatch(Need need, @Nullable Capacity capacityOrNull, double value, boolean met) {

    /** The capacity that meets the need best, if any is of use. */
    public Optional<Capacity> capacity() {
        return Optional.ofNullable(capacityOrNull);
    }
}
