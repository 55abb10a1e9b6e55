package org.twinbridge.engine.network;

import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Need;

/**
 * What a network is to be able to do, beside what its members need of each other.
 *
 * @param fields theme: ISCED-F fields that it should be strong in, each counting alike, whatever the modality; may be empty
 * @param needs needs of somebody outside it, such as a region's, that it should cover; may be empty
 */
public record NetworkTarget(Set<Field> fields, List<Need> needs) {

    private static final NetworkTarget NONE = new NetworkTarget(Set.of(), List.of());

    public NetworkTarget {
        fields = Set.copyOf(fields);
        needs = List.copyOf(needs);
    }

    /** Nothing but the members' own needs counts. */
    public static NetworkTarget none() {
        return NONE;
    }

    /** Whether nothing but the members' own needs counts. */
    public boolean isEmpty() {
        return fields.isEmpty() && needs.isEmpty();
    }

    /** The theme of one field. */
    public static NetworkTarget theme(Field field) {
        return new NetworkTarget(Set.of(field), List.of());
    }

    /** A profile of needs. */
    public static NetworkTarget needs(List<Need> needs) {
        return new NetworkTarget(Set.of(), needs);
    }
}
