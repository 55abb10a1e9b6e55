package org.twinbridge.profile;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;

/**
 * One thing that a profile states, whatever its sort: what drafts are kept as, and what versions are compared by.
 *
 * @param key what it is about; a profile states at most one thing about it
 * @param amount weight of a theme, urgency of a need, strength of a capacity, in (0, 1]; the quota, 0 or more; 1 for all
 *     else, which is stated or not
 * @param evidence what a theme, need or capacity rests on; {@code null} for all else
 */
public record Statement(Key key, double amount, @Nullable Evidence evidence) {

    /** Sorts of statements, in the order in which they are shown. */
    public enum Kind {
        THEME,
        NEED,
        CAPACITY,
        MODALITY,
        LANGUAGE,
        QUOTA,
        EXCLUSION,
        /** A theme that would be assumed and is denied. */
        NO_THEME,
        NO_NEED,
        NO_CAPACITY;

        /** Whether statements of this sort rest on evidence and have an amount. */
        public boolean isWeighed() {
            return this == THEME || this == NEED || this == CAPACITY;
        }
    }

    /**
     * What a statement is about.
     *
     * @param field of themes, needs, capacities and denials; {@code null} for all else
     * @param modality of needs, capacities, their denials and accepted modalities; {@link Modality#ANY} for all else
     * @param value code of a language, or id of an excluded institution; empty for all else
     */
    public record Key(Kind kind, @Nullable Field field, Modality modality, String value) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
                .thenComparing(Key::code)
                .thenComparing(Key::modality)
                .thenComparing(Key::value);

        public Key {
            boolean needsField = kind.isWeighed() || kind.name().startsWith("NO_");
            if (needsField != (field != null)) {
                throw new IllegalArgumentException(
                        "A statement of the sort %s %s a field.".formatted(kind, needsField ? "needs" : "has no"));
            }
        }

        static Key of(Kind kind, Field field, Modality modality) {
            return new Key(kind, field, modality, "");
        }

        static Key theme(Field field) {
            return of(Kind.THEME, field, Modality.ANY);
        }

        static Key accepting(Modality modality) {
            return new Key(Kind.MODALITY, null, modality, "");
        }

        static Key plain(Kind kind, String value) {
            return new Key(kind, null, Modality.ANY, value);
        }

        /** The field, of a sort that has one. */
        public Field requireField() {
            if (field == null) {
                throw new IllegalStateException("A statement of the sort %s has no field.".formatted(kind));
            }
            return field;
        }

        private String code() {
            return field == null ? "" : field.code();
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    public Statement {
        if (key.kind().isWeighed() != (evidence != null)) {
            throw new IllegalArgumentException("A statement of the sort %s %s evidence."
                    .formatted(key.kind(), key.kind().isWeighed() ? "needs" : "has no"));
        }
    }

    static Statement plain(Key key) {
        return new Statement(key, 1, null);
    }

    /** The evidence, of a sort that rests on some. */
    public Evidence requireEvidence() {
        if (evidence == null) {
            throw new IllegalStateException("A statement of the sort %s has no evidence.".formatted(key.kind()));
        }
        return evidence;
    }

    public Statement withAmount(double newAmount) {
        return new Statement(key, newAmount, evidence);
    }

    public Statement withEvidence(Evidence newEvidence) {
        return new Statement(key, amount, newEvidence);
    }
}
