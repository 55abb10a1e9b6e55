package org.twinbridge.twinning;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A working partnership of two institutions.
 *
 * @param a the institution whose id comes first
 * @param b the other
 * @param fields what they work on together; empty if not said
 * @param active whether it goes on
 * @param commitmentsMade what they promised each other, counted; 0 or more
 * @param commitmentsKept how many of them were kept
 */
public record Twinning(
        InstitutionId a, InstitutionId b, Set<Field> fields, boolean active, int commitmentsMade, int commitmentsKept) {

    public Twinning {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "A twinning has two institutions in the order of their ids, not (%s), (%s).".formatted(a, b));
        }
        if (!(0 <= commitmentsKept && commitmentsKept <= commitmentsMade)) {
            throw new IllegalArgumentException("Of %d commitments of (%s) and (%s), %d cannot have been kept."
                    .formatted(commitmentsMade, a, b, commitmentsKept));
        }
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    }
}
