package org.twinbridge.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.Denial;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/** A profile taken apart into its statements, and put together from them. */
public final class Statements {

    private Statements() {}

    /** All that a profile states, by what it is about. Where a profile states something twice, the last counts. */
    public static Map<Key, Statement> of(ProfileItems items) {
        Map<Key, Statement> statements = new TreeMap<>();
        Stream.of(
                        items.themes().stream().map(t -> new Statement(Key.theme(t.field()), t.weight(), t.evidence())),
                        items.needs().stream()
                                .map(n -> new Statement(
                                        Key.of(Kind.NEED, n.field(), n.modality()), n.urgency(), n.evidence())),
                        items.capacities().stream()
                                .map(c -> new Statement(
                                        Key.of(Kind.CAPACITY, c.field(), c.modality()), c.strength(), c.evidence())),
                        items.acceptedModalities().stream().map(modality -> Statement.plain(Key.accepting(modality))),
                        items.languages().stream().map(language -> Statement.plain(Key.plain(Kind.LANGUAGE, language))),
                        quota(items.quota()),
                        items.exclusions().stream().map(id -> Statement.plain(Key.plain(Kind.EXCLUSION, id.value()))),
                        items.denials().stream()
                                .map(denial -> Statement.plain(
                                        Key.of(kind(denial.part()), denial.field(), denial.modality()))))
                .flatMap(statement -> statement)
                .forEach(statement -> statements.put(statement.key(), statement));
        return Collections.unmodifiableMap(statements);
    }

    /**
     * The profile that states these things. Weights of themes are divided by their sum, so that they need only be right
     * beside each other.
     *
     * @throws IllegalArgumentException if two statements are about the same, or one makes no sense
     */
    public static ProfileItems together(InstitutionId institution, Collection<Statement> statements) {
        Map<Key, Statement> byKey = new TreeMap<>();
        for (Statement statement : statements) {
            if (byKey.put(statement.key(), statement) != null) {
                throw new IllegalArgumentException(
                        "The profile of (%s) states two things about %s.".formatted(institution, statement.key()));
            }
        }
        var modalities = EnumSet.noneOf(Modality.class);
        of(byKey, Kind.MODALITY).forEach(s -> modalities.add(s.key().modality()));
        Set<String> languages = of(byKey, Kind.LANGUAGE).stream()
                .map(s -> s.key().value())
                .collect(Collectors.toCollection(TreeSet::new));
        return new ProfileItems(
                institution,
                themes(of(byKey, Kind.THEME)),
                of(byKey, Kind.NEED).stream()
                        .map(s -> new Need(s.key().requireField(), s.key().modality(), s.amount(), s.requireEvidence()))
                        .toList(),
                of(byKey, Kind.CAPACITY).stream()
                        .map(s -> new Capacity(
                                s.key().requireField(), s.key().modality(), s.amount(), s.requireEvidence()))
                        .toList(),
                modalities,
                languages,
                of(byKey, Kind.QUOTA).stream()
                        .map(s -> (int) s.amount())
                        .findFirst()
                        .orElse(null),
                of(byKey, Kind.EXCLUSION).stream()
                        .map(s -> new InstitutionId(s.key().value()))
                        .collect(Collectors.toSet()),
                denials(byKey));
    }

    /** The same profile in the order in which statements are kept, so that two that state the same are equal. */
    public static ProfileItems inOrder(ProfileItems items) {
        return together(items.institution(), of(items).values());
    }

    private static List<Theme> themes(List<Statement> statements) {
        double sum = statements.stream().mapToDouble(Statement::amount).sum();
        // What sums to 1 but for rounding stays as it is, so that nothing seems changed that nobody touched.
        double divisor = Math.abs(sum - 1) < 1e-9 ? 1 : sum;
        return statements.stream()
                .map(s -> new Theme(s.key().requireField(), Math.min(1, s.amount() / divisor), s.requireEvidence()))
                .toList();
    }

    private static Set<Denial> denials(Map<Key, Statement> byKey) {
        var denials = new ArrayList<Denial>();
        for (Denial.Part part : Denial.Part.values()) {
            of(byKey, kind(part))
                    .forEach(s -> denials.add(
                            new Denial(part, s.key().requireField(), s.key().modality())));
        }
        return Set.copyOf(denials);
    }

    private static Stream<Statement> quota(@Nullable Integer quota) {
        return quota == null ? Stream.empty() : Stream.of(new Statement(Key.plain(Kind.QUOTA, ""), quota, null));
    }

    private static List<Statement> of(Map<Key, Statement> byKey, Kind kind) {
        return byKey.values().stream().filter(s -> s.key().kind() == kind).toList();
    }

    /** The sort of statement that denies such a part. */
    public static Kind kind(Denial.Part part) {
        return switch (part) {
            case THEME -> Kind.NO_THEME;
            case NEED -> Kind.NO_NEED;
            case CAPACITY -> Kind.NO_CAPACITY;
        };
    }
}
