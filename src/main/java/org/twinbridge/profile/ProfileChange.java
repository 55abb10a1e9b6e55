package org.twinbridge.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement.Key;

/**
 * One thing in which two profiles differ.
 *
 * @param before {@code null} if it was not stated
 * @param after {@code null} if it is not stated any more
 */
public record ProfileChange(
        Key key, @Nullable Statement before, @Nullable Statement after) {

    /** Weights are shown without decimals: what is less apart is no change to anybody. */
    private static final double SAME_AMOUNT = .005;

    /** All that changed, in the order of what it is about. */
    public static List<ProfileChange> between(ProfileItems before, ProfileItems after) {
        Map<Key, Statement> was = Statements.of(before);
        Map<Key, Statement> is = Statements.of(after);
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        var changes = new ArrayList<ProfileChange>();
        for (Key key : keys) {
            Statement one = was.get(key);
            Statement other = is.get(key);
            if (one == null || other == null || !isSame(one, other)) {
                changes.add(new ProfileChange(key, one, other));
            }
        }
        return List.copyOf(changes);
    }

    private static boolean isSame(Statement one, Statement other) {
        return Math.abs(one.amount() - other.amount()) < SAME_AMOUNT
                && Objects.equals(one.evidence(), other.evidence());
    }
}
