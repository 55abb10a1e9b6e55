package org.twinbridge.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.NameLookup;

/** Finds the institution that people mean by an id or a name. */
final class InstitutionChoice {

    private static final int CANDIDATES_SHOWN = 10;

    private final Institutions institutions;
    private final Words words;

    InstitutionChoice(Institutions institutions, Words words) {
        this.institutions = institutions;
        this.words = words;
    }

    /**
     * The one institution with this id, or called so.
     *
     * @throws CommandFailure if there is none, or several
     */
    Institution of(String text) {
        return byId(text).orElseGet(() -> byName(text));
    }

    private Optional<Institution> byId(String text) {
        try {
            return institutions.find(InstitutionId.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Institution byName(String text) {
        NameLookup lookup = institutions.findByName(text);
        if (lookup.matches().size() == 1) {
            return lookup.matches().getFirst();
        }
        if (!lookup.matches().isEmpty()) {
            throw refused("institution.several", text, listed(lookup.matches()));
        }
        throw lookup.suggestions().isEmpty()
                ? refused("institution.none", text)
                : refused("institution.none.suggested", text, listed(lookup.suggestions()));
    }

    private static String listed(List<Institution> candidates) {
        String shown = candidates.stream()
                .limit(CANDIDATES_SHOWN)
                .map(candidate -> "%s (%s, %s)".formatted(candidate.name(), candidate.country(), candidate.id()))
                .collect(Collectors.joining("; "));
        return candidates.size() > CANDIDATES_SHOWN ? shown + "; …" : shown;
    }

    private CommandFailure refused(String key, Object... values) {
        return new CommandFailure(words.say(key, values), ExitCode.REFUSED);
    }
}
