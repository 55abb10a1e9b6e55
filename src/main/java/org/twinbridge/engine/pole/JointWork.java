package org.twinbridge.engine.pole;

import java.util.Set;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Joint work of two organisations that is on record: a joint project, laboratory, degree, publication series.
 *
 * @param a one of them
 * @param b the other
 * @param fields what it is about; empty if that is not recorded, and then it counts in every theme
 * @param weight how close it is, in (0, 1]
 */
public record JointWork(InstitutionId a, InstitutionId b, Set<Field> fields, double weight) {

    public JointWork {
        if (a.equals(b)) {
            throw new IllegalArgumentException("Joint work takes two: (%s) stands on both sides.".formatted(a));
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The weight (%s) of joint work of (%s) and (%s) must lie in (0, 1].".formatted(weight, a, b));
        }
        fields = Set.copyOf(fields);
    }
}
