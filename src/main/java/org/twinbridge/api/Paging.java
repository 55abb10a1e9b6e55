package org.twinbridge.api;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many to leave out, 0 or more
 * @param limit how many to give at most, 1 or more
 */
record Paging(int offset, int limit) {

    static final String OFFSET = "offset";
    static final String LIMIT = "limit";

    private static final int MOST_OFFSET = 1_000_000;

    static Paging of(Query query, int usual, int most) {
        return new Paging(query.integer(OFFSET, 0, 0, MOST_OFFSET), query.integer(LIMIT, usual, 1, most));
    }

    /** Place after the last, in a list of that many. */
    int end(int total) {
        return (int) Math.min(total, (long) offset + limit);
    }

    /** The part of a list; empty if the list ends before it. */
    <T> List<T> of(List<T> all) {
        return offset >= all.size() ? List.of() : all.subList(offset, end(all.size()));
    }
}
