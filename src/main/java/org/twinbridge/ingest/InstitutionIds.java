package org.twinbridge.ingest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

/** Reads ids of institutions; refuses what names none of the catalogue, and guesses what was meant. */
final class InstitutionIds {

    private static final int MOST_LENGTH = 120;

    private final Institutions institutions;
    private final Set<InstitutionId> known;

    InstitutionIds(Institutions institutions) {
        this.institutions = institutions;
        this.known = institutions.ids();
    }

    /** The institution of an id as people write it, the ROR id bare or whole. */
    InstitutionId read(String column, String text) {
        return read(column, text, text);
    }

    /** @param name what the institution may be called, to guess by */
    InstitutionId read(String column, String text, String name) {
        if (text.length() <= MOST_LENGTH) {
            InstitutionId id = InstitutionId.parse(text);
            if (known.contains(id)) {
                return id;
            }
        }
        throw new RowRefusedException(column, text, Sentence.of("ingest.row.institution"), meant(name));
    }

    /** The id of the one institution that is so called. */
    private @Nullable String meant(String name) {
        List<Institution> named =
                name.isBlank() ? List.of() : institutions.findByName(name).matches();
        return named.size() == 1 ? named.getFirst().id().value() : null;
    }
}
