package org.twinbridge.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.NextItem.Sort;
import org.twinbridge.profile.NextItems.Candidate;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/** What could be stated next, the likeliest to help first. Few enough to try them all on a small catalogue. */
final class Candidates {

    private static final int OF_A_KIND = 5;
    private static final int ASKED_FOR = 6;
    private static final double OFFERED_STRENGTH = .6;

    /** Languages of work between countries. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "pt");

    private final ProfileItems draft;
    private final Profile known;
    private final List<Statement> offered;
    private final Catalogue catalogue;
    private final LocalDate today;

    Candidates(ProfileItems draft, Profile known, List<Statement> offered, Catalogue catalogue, LocalDate today) {
        this.draft = draft;
        this.known = known;
        this.offered = offered;
        this.catalogue = catalogue;
        this.today = today;
    }

    List<Candidate> all() {
        return Stream.of(confirmations(), offers(), modalities(), languages())
                .flatMap(candidates -> candidates)
                .toList();
    }

    /**
     * Where nothing of a kind is stated, stating one alone would silence the others that are assumed: then all of the kind
     * are one candidate.
     */
    private Stream<Candidate> confirmations() {
        Map<Key, Statement> stated = Statements.of(draft);
        Map<Kind, List<Statement>> open = new EnumMap<>(Kind.class);
        offered.stream()
                .filter(statement -> !stated.containsKey(statement.key()))
                .filter(statement -> !stated.containsKey(ProfileEdits.denialOf(statement.key())))
                .forEach(statement -> open.computeIfAbsent(statement.key().kind(), kind -> new ArrayList<>())
                        .add(statement));
        return open.entrySet().stream().flatMap(kind -> {
            boolean isStated = stated.keySet().stream().anyMatch(key -> key.kind() == kind.getKey());
            return isStated
                    ? kind.getValue().stream().limit(OF_A_KIND).map(this::confirming)
                    : Stream.of(confirmingAll(kind.getValue()));
        });
    }

    private Candidate confirming(Statement statement) {
        return new Candidate(Sort.CONFIRM, List.of(statement), ProfileEdits.confirm(draft, statement, offered, today));
    }

    private Candidate confirmingAll(List<Statement> statements) {
        ProfileItems items = draft;
        for (Statement statement : statements) {
            items = ProfileEdits.confirm(items, statement, offered, today);
        }
        return new Candidate(Sort.CONFIRM_ALL, statements, items);
    }

    /** What others look for most in the fields one works in, and that one does not offer. */
    private Stream<Candidate> offers() {
        Set<Field> own = new TreeSet<>();
        known.themes().forEach(theme -> own.add(theme.field().narrow()));
        Map<Key, Double> demand = new HashMap<>();
        for (Profile other : catalogue.profiles()) {
            for (Need need : other.needs()) {
                if (!other.id().equals(known.id()) && isOwn(own, need.field()) && !isOffered(need)) {
                    demand.merge(
                            Key.of(Kind.CAPACITY, need.field(), need.modality()),
                            need.weightOn(catalogue.asOf()),
                            Double::sum);
                }
            }
        }
        return draft.capacities().isEmpty()
                ? Stream.empty()
                : demand.entrySet().stream()
                        .sorted(Map.Entry.<Key, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(ASKED_FOR)
                        .map(wanted -> adding(
                                Sort.OFFER,
                                new Statement(wanted.getKey(), OFFERED_STRENGTH, Evidence.of(Source.DECLARED, today))));
    }

    private static boolean isOwn(Set<Field> own, Field field) {
        return own.stream().anyMatch(narrow -> narrow.includes(field) || field.includes(narrow));
    }

    private boolean isOffered(Need need) {
        return known.capacities().stream()
                .anyMatch(capacity -> capacity.field().equals(need.field()) && capacity.modality() == need.modality());
    }

    /** Where none is stated, all are open: naming the first would close the others. */
    private Stream<Candidate> modalities() {
        Set<Modality> accepted = draft.acceptedModalities();
        if (accepted.isEmpty()) {
            List<Statement> wanted = Stream.concat(
                            known.needs().stream().map(Need::modality),
                            known.capacities().stream().map(capacity -> capacity.modality()))
                    .filter(modality -> modality != Modality.ANY && modality != Modality.FULL_DEGREE_ABROAD)
                    .distinct()
                    .sorted()
                    .map(modality -> Statement.plain(Key.accepting(modality)))
                    .toList();
            return wanted.isEmpty() ? Stream.empty() : Stream.of(accepting(wanted));
        }
        return Modality.specific().stream()
                .filter(modality -> !accepted.contains(modality) && modality != Modality.FULL_DEGREE_ABROAD)
                .sorted()
                .map(modality -> adding(Sort.ACCEPT, Statement.plain(Key.accepting(modality))));
    }

    private Candidate accepting(List<Statement> modalities) {
        ProfileItems items = draft;
        for (Statement modality : modalities) {
            items = ProfileEdits.put(items, modality);
        }
        return new Candidate(Sort.ACCEPT, modalities, items);
    }

    /** Beside those that are known, which a language stated alone would take the place of. */
    private Stream<Candidate> languages() {
        return LANGUAGES.stream()
                .filter(language -> !known.languages().contains(language))
                .map(language -> {
                    ProfileItems items = draft;
                    for (String spoken : known.languages()) {
                        items = ProfileEdits.put(items, Statement.plain(Key.plain(Kind.LANGUAGE, spoken)));
                    }
                    Statement stated = Statement.plain(Key.plain(Kind.LANGUAGE, language));
                    return new Candidate(Sort.LANGUAGE, List.of(stated), ProfileEdits.put(items, stated));
                });
    }

    private Candidate adding(Sort sort, Statement statement) {
        return new Candidate(sort, List.of(statement), ProfileEdits.put(draft, statement));
    }
}
