package org.twinbridge.engine.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
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

/** Institutions for tests of networks: by hand, or many from a seed. */
final class NetworkWorld {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Field TEACHER_TRAINING = new Field("0113");
    static final Field CROPS = new Field("0811");
    static final Field HISTORY = new Field("0222");

    /** Confidence .9, so that a weight or strength counts by .95 of what is stated. */
    static final Evidence VERIFIED = Evidence.of(Source.VERIFIED, TODAY);

    static final List<CountryCode> SOUTH = codes("SN", "KE", "VN", "BO", "ML", "IN");
    static final List<CountryCode> NORTH = codes("FR", "DE", "JP", "CA");

    private static final List<Field> FIELDS =
            codesOfFields("0111", "0113", "0114", "0511", "0521", "0541", "0811", "0812", "0912", "0913");
    private static final Modality[] MODALITIES = Modality.values();

    private NetworkWorld() {}

    static InstitutionId id(int number) {
        return new InstitutionId("tb:%05d".formatted(number));
    }

    static Profile university(int number, CountryCode country) {
        return Profile.of(id(number), "Institution " + number, Kind.UNIVERSITY, country);
    }

    static Need need(Field field, Modality modality, double urgency) {
        return new Need(field, modality, urgency, VERIFIED);
    }

    static Capacity capacity(Field field, Modality modality, double strength) {
        return new Capacity(field, modality, strength, VERIFIED);
    }

    static Catalogue catalogue(List<Profile> profiles) {
        return Catalogue.of(TODAY, profiles, countries());
    }

    /** Anything goes: full degrees, houses, exclusions, institutions without needs, capacities or quota. */
    static Catalogue random(int institutions, long seed) {
        var random = new Random(seed);
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < institutions; i++) {
            List<CountryCode> where = random.nextInt(5) < 3 ? SOUTH : NORTH;
            profiles.add(new Profile(
                    id(i),
                    "Institution " + i,
                    Kind.values()[random.nextInt(4)],
                    where.get(random.nextInt(where.size())),
                    random.nextBoolean()
                            ? new GeoPoint(random.nextDouble(-60, 60), random.nextDouble(-180, 180))
                            : null,
                    Set.of(List.of("en", "fr", "es").get(random.nextInt(3))),
                    List.of(new Theme(field(random), 1, VERIFIED)),
                    needs(random, random.nextInt(5)),
                    capacities(random, random.nextInt(6)),
                    random.nextBoolean() ? Set.of() : EnumSet.of(modality(random), Modality.JOINT_RESEARCH),
                    random.nextInt(15) == 0 ? 0 : 3,
                    random.nextInt(8) == 0 ? Set.of(id(random.nextInt(institutions))) : Set.of(),
                    random.nextInt(8) == 0 ? Set.of(id(random.nextInt(institutions))) : Set.of()));
        }
        return catalogue(profiles);
    }

    static CountryTable countries() {
        Map<CountryCode, CountryStanding> standings = new HashMap<>();
        for (int i = 0; i < SOUTH.size(); i++) {
            standings.put(SOUTH.get(i), new CountryStanding(SOUTH.get(i), .5 + .05 * i, 1, 0, 0, true, true, "South"));
        }
        for (int i = 0; i < NORTH.size(); i++) {
            standings.put(NORTH.get(i), new CountryStanding(NORTH.get(i), .2, 1, 0, 0, false, false, "North"));
        }
        return CountryTable.of(standings);
    }

    private static List<Need> needs(Random random, int count) {
        var needs = new ArrayList<Need>();
        for (int i = 0; i < count; i++) {
            needs.add(need(field(random), anyModality(random), .1 + .9 * random.nextDouble()));
        }
        return needs;
    }

    private static List<Capacity> capacities(Random random, int count) {
        var capacities = new ArrayList<Capacity>();
        for (int i = 0; i < count; i++) {
            capacities.add(capacity(field(random), anyModality(random), .1 + .9 * random.nextDouble()));
        }
        return capacities;
    }

    private static Field field(Random random) {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private static Modality anyModality(Random random) {
        return MODALITIES[random.nextInt(MODALITIES.length)];
    }

    private static Modality modality(Random random) {
        return MODALITIES[random.nextInt(MODALITIES.length - 1)];
    }

    private static List<CountryCode> codes(String... codes) {
        return Arrays.stream(codes).map(CountryCode::new).toList();
    }

    private static List<Field> codesOfFields(String... codes) {
        return Arrays.stream(codes).map(Field::new).toList();
    }
}
