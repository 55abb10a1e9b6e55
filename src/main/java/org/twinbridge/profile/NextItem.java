package org.twinbridge.profile;

import java.util.List;
import org.twinbridge.institution.ProfileItems;

/**
 * Something that could be stated next, and what it would do.
 *
 * @param sort what would have to be done
 * @param statements what would be stated: one, or all that were offered of a kind
 * @param items the profile with it
 * @param before mean score of the first ten partners as the draft is, in [0, 1]
 * @param after mean score of the first ten with it, above {@code before}
 */
public record NextItem(Sort sort, List<Statement> statements, ProfileItems items, double before, double after) {

    /** What would have to be done. */
    public enum Sort {
        /** All of a kind that was offered is to be confirmed, where nothing of that kind is stated yet. */
        CONFIRM_ALL,
        CONFIRM,
        /** A capacity in a field of one's own that others look for. */
        OFFER,
        ACCEPT,
        /** A further working language. */
        LANGUAGE
    }

    public NextItem {
        statements = List.copyOf(statements);
    }

    /** By how much the mean score would rise, above 0. */
    public double gain() {
        return after - before;
    }

    public Statement first() {
        return statements.getFirst();
    }
}
