package org.twinbridge.api;

import java.util.Locale;
import org.twinbridge.engine.profile.InstitutionId;

/** How constants and ids are written in requests and answers. */
final class Words {

    private Words() {}

    /** A constant in small letters, such as {@code split_site_doctorate}. */
    static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** An id as it stands in an address: a ROR id without its web address. */
    static String inAddress(InstitutionId id) {
        return id.isRor() ? id.value().substring(id.value().lastIndexOf('/') + 1) : id.value();
    }
}
