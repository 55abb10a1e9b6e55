package org.twinbridge.agreement.ui;

import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.vocabulary.Vocabulary;

/** Addresses of what the pages lead to. */
final class AgreementLinks {

    private AgreementLinks() {}

    static String agreement(long id) {
        return "twinnings/" + id;
    }

    static String institution(InstitutionId id) {
        return "institutions/" + id.bare();
    }

    static String id(Enum<?> constant) {
        return Vocabulary.id(constant);
    }
}
