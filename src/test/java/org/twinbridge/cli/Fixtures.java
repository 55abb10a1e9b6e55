package org.twinbridge.cli;

import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.Institution;

/** Institutions to store. */
final class Fixtures {

    private Fixtures() {}

    static Institution institution(String id, String name, String country) {
        return new Institution(
                new InstitutionId(id),
                name,
                null,
                List.of(),
                Kind.UNIVERSITY,
                Set.of(),
                new CountryCode(country),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                true,
                "test");
    }
}
