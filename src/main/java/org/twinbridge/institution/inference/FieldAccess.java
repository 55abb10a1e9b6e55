package org.twinbridge.institution.inference;

import java.util.List;
import org.twinbridge.engine.profile.Field;

/** The fields that are studied on the spot, so that partners elsewhere need those who are there. */
final class FieldAccess {

    private static final List<Field> FIELDS = List.of(
            new Field("02"),
            new Field("03"),
            new Field("051"),
            new Field("052"),
            new Field("0532"),
            new Field("08"),
            new Field("0912"));

    private FieldAccess() {}

    /** Whether the field is one of them, lies below one or includes one. */
    static boolean mattersIn(Field field) {
        return FIELDS.stream().anyMatch(on -> on.includes(field) || field.includes(on));
    }
}
