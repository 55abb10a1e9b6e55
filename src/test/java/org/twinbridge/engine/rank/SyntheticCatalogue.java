package org.twinbridge.engine.rank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinbridge.engine.drain.CountryPair;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.CountryTies;
import org.twinbridge.engine.drain.RecordedRetention;
import org.twinbridge.engine.drain.RetentionCount;
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
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.KnownTies;
import org.twinbridge.engine.score.PastTwinnings;
import org.twinbridge.engine.score.PastTwinnings.PastTwinning;
import org.twinbridge.engine.score.TrackRecord;

/**
 * Makes catalogues of made-up institutions, the same for the same seed. Sizes of countries and popularity of fields are
 * skewed as in the ROR registry: a few large ones, a long tail (Zipf).
 */
public final class SyntheticCatalogue {

    /** How much is known of each institution. */
    public enum Shape {
        /** Twenty needs and thirty capacities, everything stated. */
        FULL,
        /** A few inferred items; most have accepted no modality and many have no place. */
        SPARSE,
        /** Anything goes: missing parts, full degrees, closed doors. For tests. */
        WILD
    }

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String[] COUNTRIES = Locale.getISOCountries();
    private static final String[] LANGUAGES = {"en", "fr", "es", "ar", "pt", "ru", "zh", "sw", "de", "vi"};
    private static final Modality[] MODALITIES = Modality.values();
    private static final List<Field> DETAILED =
            Field.all().stream().filter(f -> f.depth() == Field.MAX_DEPTH).toList();

    private final SplittableRandom random;
    private final Shape shape;
    private final int countryCount;
    private final double[] countryShares;
    private final double[] fieldShares;

    private SyntheticCatalogue(long seed, Shape shape, int countryCount) {
        this.random = new SplittableRandom(seed);
        this.shape = shape;
        this.countryCount = countryCount;
        this.countryShares = zipf(countryCount);
        this.fieldShares = zipf(DETAILED.size());
    }

    public static Catalogue of(long seed, Shape shape, int institutions) {
        int countries = shape == Shape.WILD ? 6 : COUNTRIES.length;
        return new SyntheticCatalogue(seed, shape, countries).catalogue(institutions);
    }

    public static InstitutionId id(int number) {
        return new InstitutionId("tb:%06d".formatted(number));
    }

    private Catalogue catalogue(int size) {
        CountryTable countries = countries();
        List<Profile> profiles =
                IntStream.range(0, size).mapToObj(i -> profile(i, size)).toList();
        return new Catalogue(
                "synthetic",
                TODAY,
                profiles,
                countries,
                PastTwinnings.of(twinnings(size)),
                manyOf(shape == Shape.WILD ? size * 2 : size / 20, i -> tie(size)));
    }

    private CountryTable countries() {
        var standings = new HashMap<CountryCode, CountryStanding>();
        for (int i = 0; i < countryCount; i++) {
            double drain = shape == Shape.WILD ? random.nextInt(4) / 4.0 : random.nextDouble();
            CountryCode code = country(i);
            if (shape != Shape.WILD || random.nextInt(8) > 0) {
                standings.put(
                        code,
                        new CountryStanding(code, drain, 1, 2020, 2024, drain > .45, drain > .4, "region " + i % 3));
            }
        }
        var works = new HashMap<CountryPair, Double>();
        var totals = new HashMap<CountryCode, Double>();
        var corridors = new ArrayList<ScholarOutflow.Corridor>();
        for (int i = 0; i < countryCount; i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) > 0) {
                    works.put(new CountryPair(country(i), country(j)), 1 + 1000 * random.nextDouble());
                }
                if (i % 4 == 0) {
                    corridors.add(new ScholarOutflow.Corridor(
                            country(i), country(j), random.nextInt(100), random.nextInt(50), random.nextDouble()));
                }
            }
            if (i % 5 != 1) {
                totals.put(country(i), 1e4);
            }
        }
        return CountryTable.of(standings)
                .withTies(CountryTies.of(works, totals))
                .withOutflow(ScholarOutflow.of(corridors))
                .withRetention(RecordedRetention.of(outcomes()));
    }

    /** People of two of the three regions, some of them at home again; none in a catalogue that is laid out for speed. */
    private List<RecordedRetention.Group> outcomes() {
        return shape != Shape.WILD
                ? List.of()
                : Modality.specific().stream()
                        .sorted()
                        .map(modality -> {
                            int home = random.nextInt(12);
                            return new RecordedRetention.Group(
                                    modality,
                                    "region " + random.nextInt(2),
                                    new RetentionCount(home, home + random.nextInt(12)));
                        })
                        .toList();
    }

    private Profile profile(int number, int size) {
        boolean full = shape == Shape.FULL;
        Profile profile = Profile.of(id(number), "Institution " + number, kind(), country(pick(countryShares)))
                .withThemes(themes(full ? 5 : random.nextInt(4)))
                .withNeeds(manyOf(full ? 20 : random.nextInt(shape == Shape.WILD ? 6 : 8), i -> need()))
                .withCapacities(manyOf(full ? 30 : random.nextInt(shape == Shape.WILD ? 6 : 8), i -> capacity()))
                .withLanguages(full || random.nextInt(6) > 0 ? languages() : Set.of());
        if (full || random.nextBoolean()) {
            profile = profile.withPlace(new GeoPoint(random.nextDouble(-60, 70), random.nextDouble(-180, 180)));
        }
        if (shape == Shape.SPARSE ? random.nextInt(10) == 0 : full || random.nextInt(3) > 0) {
            profile = profile.withAcceptedModalities(accepted());
        }
        return shape == Shape.WILD ? withClosedDoors(profile, size) : profile;
    }

    private Profile withClosedDoors(Profile profile, int size) {
        return profile.withQuota(random.nextInt(12) == 0 ? 0 : 3)
                .withExclusions(random.nextInt(4) == 0 ? Set.of(anyId(size)) : Set.of())
                .withHouse(random.nextInt(4) == 0 ? Set.of(anyId(size)) : Set.of());
    }

    private List<Theme> themes(int count) {
        Map<Field, Integer> parts = manyOf(count, i -> field()).stream()
                .collect(Collectors.toMap(f -> f, f -> 1 + random.nextInt(4), Integer::sum));
        double total = parts.values().stream().mapToInt(Integer::intValue).sum();
        return parts.entrySet().stream()
                .map(part -> new Theme(part.getKey(), part.getValue() / total, evidence()))
                .toList();
    }

    private Need need() {
        return new Need(field(), modality(), fraction(), evidence());
    }

    private Capacity capacity() {
        return new Capacity(field(), modality(), fraction(), evidence());
    }

    /** Coarse steps in the wild, so that many scores are equal. */
    private double fraction() {
        return shape == Shape.WILD ? (1 + random.nextInt(4)) / 4.0 : 1 - random.nextDouble();
    }

    private Field field() {
        Field detailed = DETAILED.get(pick(fieldShares));
        int cut = random.nextInt(10);
        return cut == 0 ? detailed.broad() : cut < 3 ? detailed.narrow() : detailed;
    }

    private Modality modality() {
        return MODALITIES[random.nextInt(MODALITIES.length)];
    }

    private Evidence evidence() {
        Source source = shape == Shape.SPARSE
                ? (random.nextInt(4) == 0 ? Source.COUNTRY_PRIOR : Source.INFERRED)
                : Source.values()[random.nextInt(Source.values().length)];
        return Evidence.of(source, TODAY.minusDays(random.nextInt(3) * 365L));
    }

    private Set<Modality> accepted() {
        var accepted = EnumSet.noneOf(Modality.class);
        for (int i = 0; i < 5; i++) {
            accepted.add(MODALITIES[random.nextInt(MODALITIES.length - 1)]);
        }
        return accepted;
    }

    private Set<String> languages() {
        var languages = new HashSet<String>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            languages.add(LANGUAGES[random.nextInt(LANGUAGES.length)]);
        }
        return languages;
    }

    private Kind kind() {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    private List<PastTwinning> twinnings(int size) {
        int count = shape == Shape.WILD ? size / 2 : size / 50;
        return manyOf(count, i -> twinning(size)).stream()
                .filter(t -> !t.a().equals(t.b()))
                .toList();
    }

    private PastTwinning twinning(int size) {
        int first = random.nextInt(size);
        int second = size == 1 ? 0 : (first + 1 + random.nextInt(size - 1)) % size;
        int made = random.nextInt(10);
        return new PastTwinning(
                id(first),
                size == 1 ? id(size) : id(second),
                random.nextBoolean() ? Set.of() : Set.of(field()),
                random.nextInt(3) == 0,
                new TrackRecord(made, random.nextInt(made + 1)),
                TrackRecord.none());
    }

    private KnownTies.Tie tie(int size) {
        return new KnownTies.Tie(anyId(size), anyId(size));
    }

    private InstitutionId anyId(int size) {
        return id(random.nextInt(size));
    }

    private static CountryCode country(int index) {
        return new CountryCode(COUNTRIES[index]);
    }

    private static <T> List<T> manyOf(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private int pick(double[] cumulative) {
        double target = random.nextDouble();
        int index = 0;
        while (index < cumulative.length - 1 && cumulative[index] < target) {
            index++;
        }
        return index;
    }

    /** Cumulative shares of ranks 1 to n, each proportional to one over its rank. */
    private static double[] zipf(int n) {
        var shares = new double[n];
        double total = IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 / i).sum();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 1.0 / (i + 1) / total;
            shares[i] = sum;
        }
        return shares;
    }
}
