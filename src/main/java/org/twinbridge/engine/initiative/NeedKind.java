package org.twinbridge.engine.initiative;

import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;

/**
 * Needs of one kind.
 *
 * @param field the field they lie in, or above it
 * @param modality how the knowledge is wanted; {@link Modality#ANY} if it does not matter
 */
public record NeedKind(Field field, Modality modality) implements Comparable<NeedKind> {

    /** Whether a need is of this kind. One that is open to any modality is open to this one. */
    public boolean includes(Need need) {
        return field.includes(need.field())
                && (modality == Modality.ANY || need.modality() == Modality.ANY || need.modality() == modality);
    }

    @Override
    public int compareTo(NeedKind other) {
        int byField = field.compareTo(other.field);
        return byField != 0 ? byField : modality.compareTo(other.modality);
    }
}
