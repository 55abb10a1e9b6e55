package org.twinbridge.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.RecordedRetention;
import org.twinbridge.engine.drain.RetentionPosterior;
import org.twinbridge.engine.drain.RetentionPriors;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.JointOutputs;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.PoliciesInfluenced;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.outcome.TrainedTeachers;

/** What agreements and outcomes of one part of the programme come to. Every figure names the rows it is made of. */
public final class ImpactReport {

    private static final String AFRICA = "Africa";

    private final List<Agreement> agreements;
    private final List<Recorded> records;
    private final Surroundings surroundings;
    private final Map<Outcome.Kind, List<Recorded>> byKind = new EnumMap<>(Outcome.Kind.class);

    ImpactReport(List<Agreement> agreements, List<Recorded> records, Surroundings surroundings) {
        this.agreements = List.copyOf(agreements);
        this.records = List.copyOf(records);
        this.surroundings = surroundings;
        byKind.putAll(records.stream().collect(Collectors.groupingBy(Recorded::kind)));
    }

    /** Agreements that are looked at, by number. */
    public List<Agreement> agreements() {
        return agreements;
    }

    /** Records that are looked at, by number. */
    public List<Recorded> records() {
        return records;
    }

    /** Whether made-up samples of the demonstration are among them. */
    public boolean hasSamples() {
        return records.stream().anyMatch(Recorded::sample)
                || agreements.stream().anyMatch(Agreement::sample);
    }

    public Totals totals() {
        double months = 0;
        double africa = 0;
        Headcount people = Headcount.nobody();
        for (Recorded row : of(Outcome.Kind.ACTIVITY)) {
            Activity activity = (Activity) row.outcome();
            months += activity.personMonths();
            people = people.plus(activity.people());
            boolean african = AFRICA.equals(continent(activity.from().country()))
                    || AFRICA.equals(continent(activity.to().country()));
            africa += african ? activity.personMonths() : 0;
        }
        Headcount teachers = Headcount.nobody();
        for (Recorded row : of(Outcome.Kind.TRAINED_TEACHERS)) {
            teachers = teachers.plus(((TrainedTeachers) row.outcome()).people());
        }
        var degrees = new EnumMap<Degrees.AwardedAt, Integer>(Degrees.AwardedAt.class);
        for (Recorded row : of(Outcome.Kind.DEGREES)) {
            Degrees awarded = (Degrees) row.outcome();
            degrees.merge(awarded.awardedAt(), awarded.count(), Integer::sum);
        }
        return new Totals(
                months,
                people,
                months == 0 ? 0 : africa / months,
                degrees,
                of(Outcome.Kind.JOINT_OUTPUTS).stream()
                        .mapToInt(row -> ((JointOutputs) row.outcome()).count())
                        .sum(),
                teachers,
                of(Outcome.Kind.POLICIES_INFLUENCED).stream()
                        .mapToInt(row -> ((PoliciesInfluenced) row.outcome()).count())
                        .sum(),
                byKind);
    }

    /** Moves between countries, those of most person-months first. */
    public List<Circulation> circulation() {
        Map<List<CountryCode>, List<Recorded>> moves = of(Outcome.Kind.ACTIVITY).stream()
                .collect(Collectors.groupingBy(row -> {
                    Activity activity = (Activity) row.outcome();
                    return List.of(activity.from().country(), activity.to().country());
                }));
        return moves.entrySet().stream()
                .map(move -> new Circulation(
                        move.getKey().getFirst(),
                        move.getKey().getLast(),
                        months(move.getValue()),
                        people(move.getValue()),
                        move.getValue()))
                .sorted(Comparator.comparingDouble(Circulation::personMonths)
                        .reversed()
                        .thenComparing(Circulation::from)
                        .thenComparing(Circulation::to))
                .toList();
    }

    /** All four directions, whether or not anything moved in them. */
    public List<DirectionShare> directions() {
        Map<Direction, List<Recorded>> moves = of(Outcome.Kind.ACTIVITY).stream()
                .collect(Collectors.groupingBy(row -> {
                    Activity activity = (Activity) row.outcome();
                    return Direction.between(
                            standing(activity.from().country()),
                            standing(activity.to().country()));
                }));
        double all = months(of(Outcome.Kind.ACTIVITY));
        return Arrays.stream(Direction.values())
                .map(direction -> {
                    List<Recorded> rows = moves.getOrDefault(direction, List.of());
                    double months = months(rows);
                    return new DirectionShare(direction, months, all == 0 ? 0 : months / all, people(rows), rows);
                })
                .toList();
    }

    /** Protected countries that take part in an agreement or a move, those with most agreements first. */
    public List<ProtectedCountry> protectedCountries() {
        Map<CountryCode, List<Agreement>> joined = new TreeMap<>();
        for (Agreement agreement : agreements) {
            countries(agreement).forEach(country -> joined.computeIfAbsent(country, c -> new ArrayList<>())
                    .add(agreement));
        }
        Map<CountryCode, Double> out = new HashMap<>();
        Map<CountryCode, Double> in = new HashMap<>();
        for (Circulation move : circulation()) {
            if (!move.from().equals(move.to())) {
                out.merge(move.from(), move.personMonths(), Double::sum);
                in.merge(move.to(), move.personMonths(), Double::sum);
                joined.computeIfAbsent(move.from(), c -> new ArrayList<>());
                joined.computeIfAbsent(move.to(), c -> new ArrayList<>());
            }
        }
        return joined.entrySet().stream()
                .filter(entry -> standing(entry.getKey()).isProtected())
                .map(entry -> new ProtectedCountry(
                        entry.getKey(),
                        standing(entry.getKey()).drain(),
                        entry.getValue(),
                        out.getOrDefault(entry.getKey(), 0.),
                        in.getOrDefault(entry.getKey(), 0.),
                        surroundings.lists().get(entry.getKey())))
                .sorted(Comparator.comparingInt((ProtectedCountry country) ->
                                country.agreements().size())
                        .reversed()
                        .thenComparing(ProtectedCountry::country))
                .toList();
    }

    /**
     * What is believed of the retention by each modality, those with most people first.
     *
     * @param region as M49 names it in English; empty for the world
     */
    public List<RetentionFigure> retention(RecordedRetention recorded, String region, RetentionPriors priors) {
        Map<Modality, List<Recorded>> cohorts = of(Outcome.Kind.COHORT).stream()
                .collect(Collectors.groupingBy(row -> ((Cohort) row.outcome()).modality()));
        return Modality.specific().stream()
                .sorted()
                .map(modality -> {
                    RetentionPosterior posterior = region.isEmpty()
                            ? recorded.posteriorOfTheWorld(modality, priors)
                            : recorded.posterior(modality, region, priors);
                    List<Recorded> rows = cohorts.getOrDefault(modality, List.of());
                    return new RetentionFigure(modality, posterior, unknown(rows), rows);
                })
                .sorted(Comparator.comparingInt(RetentionFigure::known)
                        .reversed()
                        .thenComparing(RetentionFigure::modality))
                .toList();
    }

    /** Agreements by state, in the order of the states, those that have any. */
    public Map<AgreementState, List<Agreement>> states() {
        return agreements.stream()
                .collect(Collectors.groupingBy(
                        Agreement::state, () -> new EnumMap<>(AgreementState.class), Collectors.toList()));
    }

    /** Countries of the members of an agreement, each once. */
    public List<CountryCode> countries(Agreement agreement) {
        return agreement.members().stream()
                .map(surroundings.countryOf())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Recorded> of(Outcome.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private CountryStanding standing(CountryCode country) {
        return surroundings.countries().standing(country);
    }

    private @Nullable String continent(CountryCode country) {
        return surroundings.continents().get(country);
    }

    private static int unknown(Collection<Recorded> cohorts) {
        return cohorts.stream()
                .mapToInt(row -> ((Cohort) row.outcome())
                        .counted()
                        .map(counted -> counted.unknown())
                        .orElse(((Cohort) row.outcome()).size()))
                .sum();
    }

    private static double months(Collection<Recorded> activities) {
        return activities.stream()
                .mapToDouble(row -> ((Activity) row.outcome()).personMonths())
                .sum();
    }

    private static Headcount people(Collection<Recorded> activities) {
        Headcount people = Headcount.nobody();
        for (Recorded row : activities) {
            people = people.plus(((Activity) row.outcome()).people());
        }
        return people;
    }

    /**
     * What must be known beside agreements and outcomes.
     *
     * @param countries how they stand toward brain drain
     * @param continents by country
     * @param countryOf country of an institution; gives {@code null} where it is unknown
     * @param lists in how many balanced lists a country's institutions are on average
     */
    record Surroundings(
            CountryTable countries,
            Map<CountryCode, String> continents,
            Function<InstitutionId, @Nullable CountryCode> countryOf,
            Map<CountryCode, Double> lists) {
        Surroundings {
            continents = Map.copyOf(continents);
            lists = Map.copyOf(lists);
        }
    }
}
