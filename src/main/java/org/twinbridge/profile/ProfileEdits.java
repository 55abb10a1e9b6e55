package org.twinbridge.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/** Single changes of a profile; each gives another profile that makes sense. */
public final class ProfileEdits {

    private ProfileEdits() {}

    /**
     * States something, in the place of what was stated or denied of the same. A theme that is new gets its amount as its
     * share, and one that is stated again what {@link ThemeShares#with} gives it; the others make room.
     */
    public static ProfileItems put(ProfileItems items, Statement statement) {
        Map<Key, Statement> statements = new TreeMap<>(Statements.of(items));
        statements.remove(denialOf(statement.key()));
        if (statement.key().kind() != Kind.THEME) {
            statements.put(statement.key(), statement);
            return Statements.together(items.institution(), statements.values());
        }
        ProfileItems allowed = Statements.together(items.institution(), statements.values());
        return withThemes(allowed, themes(allowed.themes(), statement));
    }

    /** Takes back what is stated, or a denial; nothing happens if it is not there. */
    public static ProfileItems remove(ProfileItems items, Key key) {
        if (key.kind() == Kind.THEME) {
            return withThemes(items, ThemeShares.without(items.themes(), key.requireField()));
        }
        Map<Key, Statement> statements = new TreeMap<>(Statements.of(items));
        statements.remove(key);
        return Statements.together(items.institution(), statements.values());
    }

    /**
     * Confirms what was assumed or read: it is stated from now on. What was only assumed is declared today; what
     * publications or programmes show keeps its source and its date, since a confirmation makes it no less sure.
     *
     * @param offered all that was offered, whose themes keep their weights beside each other
     */
    public static ProfileItems confirm(
            ProfileItems items, Statement assumed, Iterable<Statement> offered, LocalDate today) {
        Evidence evidence = assumed.requireEvidence();
        Statement stated = evidence.source() == Source.EVIDENCE
                ? assumed
                : assumed.withEvidence(Evidence.of(Source.DECLARED, today));
        if (assumed.key().kind() != Kind.THEME) {
            return put(items, stated);
        }
        double others = 0;
        for (Statement other : offered) {
            boolean isStated = items.themes().stream()
                    .anyMatch(theme -> Key.theme(theme.field()).equals(other.key()));
            others += isStated && !other.key().equals(assumed.key()) ? other.amount() : 0;
        }
        double share = others > 0
                ? assumed.amount() / (others + assumed.amount())
                : 1.0 / (items.themes().size() + 1);
        return put(items, stated.withAmount(share));
    }

    /** Denies what was assumed or read; what is stated of the same is taken back. */
    public static ProfileItems deny(ProfileItems items, Key assumed) {
        ProfileItems without = remove(items, assumed);
        Map<Key, Statement> statements = new TreeMap<>(Statements.of(without));
        Key denial = denialOf(assumed);
        statements.put(denial, Statement.plain(denial));
        return Statements.together(items.institution(), statements.values());
    }

    /**
     * What denies a theme, need or capacity.
     *
     * @return the key itself for anything else
     */
    public static Key denialOf(Key key) {
        return switch (key.kind()) {
            case THEME -> Key.of(Kind.NO_THEME, key.requireField(), key.modality());
            case NEED -> Key.of(Kind.NO_NEED, key.requireField(), key.modality());
            case CAPACITY -> Key.of(Kind.NO_CAPACITY, key.requireField(), key.modality());
            default -> key;
        };
    }

    private static List<Theme> themes(List<Theme> themes, Statement statement) {
        Field field = statement.key().requireField();
        boolean isKnown = themes.stream().anyMatch(theme -> theme.field().equals(field));
        List<Theme> all = isKnown ? themes : ThemeShares.adding(themes, field, statement.requireEvidence());
        return ThemeShares.with(all, field, statement.amount()).stream()
                .map(theme -> theme.field().equals(field)
                        ? new Theme(field, theme.weight(), statement.requireEvidence())
                        : theme)
                .toList();
    }

    private static ProfileItems withThemes(ProfileItems items, List<Theme> themes) {
        return Statements.inOrder(new ProfileItems(
                items.institution(),
                themes,
                items.needs(),
                items.capacities(),
                items.acceptedModalities(),
                items.languages(),
                items.quota(),
                items.exclusions(),
                items.denials()));
    }
}
