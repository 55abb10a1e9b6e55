package org.twinbridge.twinning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A working partnership of two institutions.
 *
 * @param a the institution whose id comes first
 * @param b the other
 * @param kind what sort of partnership it is
 * @param fields what they work on together; empty if not said
 * @param start first day; {@code null} if not said
 * @param end last day, or the one agreed on; {@code null} if not said or without end
 * @param active whether it goes on
 * @param commitmentsMade what they promised each other, counted; 0 or more
 * @param commitmentsKept how many of them were kept
 */
public record Twinning(
        InstitutionId a,
        InstitutionId b,
        TwinningKind kind,
        Set<Field> fields,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean active,
        int commitmentsMade,
        int commitmentsKept) {

    public Twinning {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "A twinning has two institutions in the order of their ids, not (%s), (%s).".formatted(a, b));
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "The twinning of (%s) and (%s) cannot end (%s) before it starts (%s).".formatted(a, b, end, start));
        }
        if (!(0 <= commitmentsKept && commitmentsKept <= commitmentsMade)) {
            throw new IllegalArgumentException("Of %d commitments of (%s) and (%s), %d cannot have been kept."
                    .formatted(commitmentsMade, a, b, commitmentsKept));
        }
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    }

    /** Whether both speak of the same partnership, whatever became of it: one pair, kind, start and set of fields. */
    public boolean isSameAs(Twinning other) {
        return a.equals(other.a)
                && b.equals(other.b)
                && kind == other.kind
                && fields.equals(other.fields)
                && (start == null ? other.start == null : start.equals(other.start));
    }
}
