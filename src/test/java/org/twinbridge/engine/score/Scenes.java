package org.twinbridge.engine.score;

import static org.twinbridge.engine.score.Institutions.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.twinbridge.engine.drain.Countries;
import org.twinbridge.engine.drain.CountryPair;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.CountryTies;
import org.twinbridge.engine.drain.ScholarOutflow;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.score.Similarity.Kinship;

/**
 * Scenes of two institutions among eight, with anything known or unknown about them. Fields come from a few branches, so
 * that they meet often.
 */
public final class Scenes extends DomainContextBase {

    private static final List<Field> FIELDS = Stream.of(
                    "05", "051", "0511", "0512", "0531", "08", "0811", "0821", "0912", "091", "0114")
            .map(Field::new)
            .toList();
    private static final List<CountryCode> COUNTRIES = List.of(
            Countries.SENEGAL, Countries.MALI, Countries.NIGERIA, Countries.CHINA, Countries.FRANCE, Countries.GERMANY);
    private static final List<String> NEIGHBOURHOODS = List.of("Western Africa", "Western Europe", "");
    private static final int INSTITUTIONS = 8;

    /** Its tables take a millisecond to fill, which would be most of a try. */
    private static final Similarity AKIN =
            Similarity.withDefaults().withKinships(List.of(new Kinship(new Field("051"), new Field("091"), .4)));

    @Provide
    Arbitrary<Scene> scene() {
        Arbitrary<List<Profile>> profiles = Combinators.combine(IntStream.range(0, INSTITUTIONS)
                        .mapToObj(Scenes::profile)
                        .toList())
                .as(ArrayList::new);
        return Combinators.combine(profiles, countries(), twinnings(), ties(), policy())
                .as((all, countries, twinnings, ties, policy) -> new Scene(
                        all.get(0),
                        all.get(1),
                        new Catalogue("generated", DAY, all, countries, PastTwinnings.of(twinnings), ties),
                        policy));
    }

    @Provide
    static Arbitrary<Capacity> capacity() {
        return Combinators.combine(field(), modality(), share(), evidence()).as(Capacity::new);
    }

    private static Arbitrary<Profile> profile(int number) {
        Arbitrary<Profile> bare = Arbitraries.of(COUNTRIES)
                .map(country -> Profile.of(id(number), "Institution " + number, Kind.UNIVERSITY, country));
        Arbitrary<Set<String>> languages =
                Arbitraries.of("fr", "en", "zh", "wo").set().ofMaxSize(3);
        Arbitrary<Set<Modality>> modalities =
                Arbitraries.of(Modality.specific()).set().ofMaxSize(5);
        return Combinators.combine(
                        bare,
                        place(),
                        languages,
                        themes(),
                        needs(),
                        capacity().list().ofMaxSize(6),
                        modalities)
                .as((profile, place, spoken, themes, needs, capacities, accepted) -> (number % 3 == 2
                                ? profile
                                : profile.withPlace(place))
                        .withLanguages(spoken)
                        .withThemes(themes)
                        .withNeeds(needs)
                        .withCapacities(capacities)
                        .withAcceptedModalities(accepted));
    }

    private static Arbitrary<GeoPoint> place() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(GeoPoint::new);
    }

    private static Arbitrary<List<Theme>> themes() {
        Arbitrary<Theme> theme =
                Combinators.combine(field(), share(), evidence()).as(Theme::new);
        return theme.list().ofMaxSize(4).map(Scenes::normalised);
    }

    private static List<Theme> normalised(List<Theme> themes) {
        double sum = themes.stream().mapToDouble(Theme::weight).sum();
        return themes.stream()
                .map(theme -> new Theme(theme.field(), theme.weight() / sum, theme.evidence()))
                .toList();
    }

    private static Arbitrary<List<Need>> needs() {
        return Combinators.combine(field(), modality(), share(), evidence())
                .as(Need::new)
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<CountryTable> countries() {
        Arbitrary<List<CountryStanding>> standings = Combinators.combine(
                        COUNTRIES.stream().map(Scenes::standing).toList())
                .as(ArrayList::new);
        Arbitrary<List<Double>> works =
                Arbitraries.doubles().between(0, 50).list().ofSize(COUNTRIES.size() * COUNTRIES.size());
        return Combinators.combine(standings, works, outflow()).as((all, counts, outflow) -> {
            Map<CountryCode, CountryStanding> byCode = new HashMap<>();
            all.forEach(s -> byCode.put(s.country(), s));
            return CountryTable.of(byCode).withTies(ties(counts)).withOutflow(outflow);
        });
    }

    /** A sixth of the countries have no count of works, a sixth no common work with others. */
    private static CountryTies ties(List<Double> counts) {
        Map<CountryPair, Double> works = new HashMap<>();
        Map<CountryCode, Double> totals = new HashMap<>();
        for (int i = 0; i < COUNTRIES.size(); i++) {
            if (i != 2) {
                totals.put(COUNTRIES.get(i), 100.);
            }
            for (int j = i + 1; j < COUNTRIES.size() - 1; j++) {
                works.put(new CountryPair(COUNTRIES.get(i), COUNTRIES.get(j)), counts.get(i * COUNTRIES.size() + j));
            }
        }
        return CountryTies.of(works, totals);
    }

    private static Arbitrary<CountryStanding> standing(CountryCode country) {
        // A coarse scale, so that two countries are often equally exposed.
        Arbitrary<Double> drain = Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.);
        return Combinators.combine(
                        drain, Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(NEIGHBOURHOODS))
                .as((d, isProtected, south, where) ->
                        new CountryStanding(country, d, 1, 2020, 2024, isProtected, south, where));
    }

    private static Arbitrary<ScholarOutflow> outflow() {
        Arbitrary<ScholarOutflow.Corridor> corridor = Combinators.combine(
                        Arbitraries.of(COUNTRIES),
                        Arbitraries.of(COUNTRIES),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.doubles().between(0, 1))
                .as(ScholarOutflow.Corridor::new);
        return corridor.list()
                .ofMaxSize(6)
                .uniqueElements(c -> c.origin() + "→" + c.destination())
                .map(ScholarOutflow::of);
    }

    private static Arbitrary<List<PastTwinnings.PastTwinning>> twinnings() {
        Arbitrary<TrackRecord> records = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 8))
                .as((a, b) -> new TrackRecord(Math.max(a, b), Math.min(a, b)));
        return Combinators.combine(members(), field().set().ofMaxSize(2), Arbitraries.of(true, false), records, records)
                .as((pair, fields, active, first, second) ->
                        new PastTwinnings.PastTwinning(pair.get(0), pair.get(1), fields, active, first, second))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<List<KnownTies.Tie>> ties() {
        return members()
                .map(pair -> new KnownTies.Tie(pair.get(0), pair.get(1)))
                .list()
                .ofMaxSize(14);
    }

    private static Arbitrary<List<InstitutionId>> members() {
        return Arbitraries.integers()
                .between(0, INSTITUTIONS - 1)
                .map(Scenes::id)
                .list()
                .ofSize(2)
                .uniqueElements();
    }

    private static Arbitrary<Policy> policy() {
        Policy shipped = Policy.withDefaults();
        Arbitrary<List<Double>> proportions = Arbitraries.doubles()
                .between(0, 1)
                .list()
                .ofSize(shipped.weights().size());
        return Combinators.combine(
                        proportions,
                        Arbitraries.doubles().between(.05, .95),
                        Arbitraries.doubles().between(0, .9),
                        field().set().ofMaxSize(2),
                        Arbitraries.of(shipped.similarity(), AKIN))
                .as((weights, balance, drain, priorities, similarity) -> shipped.withProportions(
                                proportions(shipped, weights))
                        .withBalance(balance)
                        .withBrainDrainWeight(drain)
                        .withPriorities(priorities)
                        .withSimilarity(similarity));
    }

    /** The first one counts in any case, so that not all are 0. */
    private static Map<CriterionId, Double> proportions(Policy policy, List<Double> weights) {
        var proportions = new LinkedHashMap<CriterionId, Double>();
        for (int i = 0; i < weights.size(); i++) {
            proportions.put(policy.criteria().get(i), i == 0 ? weights.get(i) + .01 : weights.get(i));
        }
        return proportions;
    }

    private static Arbitrary<Field> field() {
        return Arbitraries.of(FIELDS);
    }

    private static Arbitrary<Modality> modality() {
        return Arbitraries.of(Modality.class);
    }

    private static Arbitrary<Double> share() {
        return Arbitraries.doubles().between(.01, 1);
    }

    private static Arbitrary<Evidence> evidence() {
        return Combinators.combine(
                        Arbitraries.of(Source.class), Arbitraries.integers().between(0, 3000))
                .as((source, days) -> Evidence.of(source, DAY.minusDays(days)));
    }

    private static InstitutionId id(int number) {
        return new InstitutionId("tb:" + number);
    }
}
