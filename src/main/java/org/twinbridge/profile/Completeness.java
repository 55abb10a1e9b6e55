package org.twinbridge.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a profile is stated, and what would help matching most.
 *
 * @param parts all parts of a profile, in the order in which they are shown
 * @param next the one thing of those tried that would help most; {@code null} if none would help
 * @param tried how many things were tried
 * @param possible how many there were to try; more than were tried if time ran out
 */
public record Completeness(List<Part> parts, @Nullable NextItem next, int tried, int possible) {

    /** How a part of a profile is known. */
    public enum State {
        STATED,
        /** Somebody or something else says so: evidence, the name, figures of the country. */
        ASSUMED,
        EMPTY
    }

    /**
     * A part of a profile.
     *
     * @param kind what it holds
     * @param count how many things it states, or are assumed
     */
    public record Part(Statement.Kind kind, State state, int count) {}

    public Completeness {
        parts = List.copyOf(parts);
    }

    /** How many parts are stated. */
    public int stated() {
        return (int) parts.stream().filter(part -> part.state() == State.STATED).count();
    }

    public Optional<NextItem> nextIfAny() {
        return Optional.ofNullable(next);
    }
}
