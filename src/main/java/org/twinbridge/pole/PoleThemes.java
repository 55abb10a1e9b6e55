package org.twinbridge.pole;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.taxonomy.Goal;
import org.twinbridge.taxonomy.Taxonomy;

/** What poles can be about: the 29 narrow fields of ISCED-F, and the Sustainable Development Goals that fields serve. */
@Component
public class PoleThemes {

    private static final String GOAL = "SDG";

    private final Taxonomy taxonomy;
    private final List<PoleTheme> all;

    PoleThemes(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        all = Stream.concat(
                        PoleTheme.narrowFields().stream(),
                        taxonomy.goals().stream()
                                .filter(goal -> !taxonomy.fieldsOf(goal).isEmpty())
                                .map(goal -> new PoleTheme(GOAL + goal.number(), taxonomy.fieldsOf(goal))))
                .toList();
    }

    /** All of them: fields by code, then goals by number. */
    public List<PoleTheme> all() {
        return all;
    }

    /** The theme of a code such as {@code 081} or {@code SDG4}; empty for any other. */
    public Optional<PoleTheme> of(String code) {
        return all.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    /** What people call a theme; its code where it is none of these. */
    public String name(String code, Locale locale) {
        if (of(code).isEmpty()) {
            return code;
        }
        if (!code.startsWith(GOAL)) {
            return taxonomy.label(new Field(code), locale);
        }
        Goal goal = taxonomy.goal(Integer.parseInt(code.substring(GOAL.length())));
        return goal.number() + ". " + goal.shortTitle(locale);
    }
}
