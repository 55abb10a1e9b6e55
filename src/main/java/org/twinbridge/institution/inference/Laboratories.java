package org.twinbridge.institution.inference;

import java.util.Set;
import org.twinbridge.engine.profile.Field;

/** The fields whose research rests on laboratories and equipment: sciences, engineering, agriculture, health. */
final class Laboratories {

    private static final Set<String> BROAD = Set.of("05", "06", "07", "08", "09");

    private Laboratories() {}

    static boolean areNeededIn(Field field) {
        return BROAD.contains(field.broad().code());
    }
}
