package org.twinbridge.engine.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.twinbridge.engine.pole.JointWork;
import org.twinbridge.engine.pole.Organisation;
import org.twinbridge.engine.pole.PoleCandidate;
import org.twinbridge.engine.pole.PoleFinder;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.pole.PoleStatus;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

/**
 * A world with poles of teacher training in it, among what looks like one and is not: crowds of a single kind, pairs, crowds
 * without strength, lone organisations everywhere, and roads that lead from one pole to the next.
 */
final class PlantedPoles {

    private static final int POLES = 20;
    private static final int DECOYS = 15;
    private static final int LONE = 1_500;
    private static final double KM_PER_DEGREE = 111.195;
    private static final Field FIELD = new Field("0113");
    private static final PoleTheme THEME = PoleTheme.of(new Field("011"));
    private static final Kind[] OTHER_KINDS = {
        Kind.TRAINING_CENTRE, Kind.FOUNDATION, Kind.NGO, Kind.GOVERNMENT, Kind.PUBLIC_RESEARCH, Kind.PRIVATE_RESEARCH
    };

    private final Random random;
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<JointWork> jointWork = new ArrayList<>();
    private final List<Set<InstitutionId>> planted = new ArrayList<>();
    private final List<GeoPoint> towns = new ArrayList<>();

    PlantedPoles(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < POLES; i++) {
            plant(town(), i % 2 == 0);
        }
        for (int i = 0; i < DECOYS; i++) {
            crowdOfOneKind(town());
            pair(town());
            crowdWithoutStrength(town());
        }
        for (int i = 0; i < POLES / 4; i++) {
            road(towns.get(i));
        }
        for (int i = 0; i < LONE; i++) {
            add(Kind.values()[random.nextInt(Kind.values().length)], anywhere(), strength());
        }
    }

    /** Precision and recall of what the finder calls a pole, recorded or potential. */
    Found find() {
        List<PoleCandidate> found = new PoleFinder(organisations, jointWork, PoleSettings.withDefaults())
                .find(THEME).poles().stream()
                        .filter(pole -> pole.status() != PoleStatus.INCOMPLETE)
                        .toList();
        long right = found.stream()
                .filter(pole -> planted.stream().anyMatch(truth -> isSame(truth, pole)))
                .count();
        long hit = planted.stream()
                .filter(truth -> found.stream().anyMatch(pole -> isSame(truth, pole)))
                .count();
        return new Found(planted.size(), found.size(), (double) right / found.size(), (double) hit / planted.size());
    }

    /**
     * @param planted how many there are
     * @param found how many were named
     * @param precision share of those named that are planted
     * @param recall share of those planted that were named
     */
    record Found(int planted, int found, double precision, double recall) {}

    /** Half of all members of both are common. */
    private static boolean isSame(Set<InstitutionId> truth, PoleCandidate pole) {
        var common = new HashSet<>(truth);
        common.retainAll(pole.memberIds());
        return 2 * common.size() >= truth.size() + pole.members().size() - common.size();
    }

    private void plant(GeoPoint town, boolean recorded) {
        var members = new ArrayList<InstitutionId>();
        members.add(add(Kind.UNIVERSITY, near(town, 5), strength()));
        members.add(add(OTHER_KINDS[random.nextInt(3)], near(town, 5), strength()));
        members.add(add(OTHER_KINDS[3 + random.nextInt(3)], near(town, 5), strength()));
        for (int more = random.nextInt(5); more > 0; more--) {
            members.add(add(OTHER_KINDS[random.nextInt(OTHER_KINDS.length)], near(town, 5), strength()));
        }
        for (int i = 1; recorded && i < members.size(); i++) {
            jointWork.add(new JointWork(members.get(random.nextInt(i)), members.get(i), Set.of(FIELD), 1));
        }
        planted.add(new TreeSet<>(members));
    }

    private void crowdOfOneKind(GeoPoint town) {
        for (int i = 0; i < 5; i++) {
            add(Kind.UNIVERSITY, near(town, 5), strength());
        }
    }

    private void pair(GeoPoint town) {
        add(Kind.UNIVERSITY, near(town, 5), strength());
        add(Kind.NGO, near(town, 5), strength());
    }

    private void crowdWithoutStrength(GeoPoint town) {
        for (Kind kind : OTHER_KINDS) {
            add(kind, near(town, 5), .15);
        }
        add(Kind.UNIVERSITY, near(town, 5), .15);
    }

    /** Universities every 20 km to the east. */
    private void road(GeoPoint town) {
        double degreesPerKm = 1 / (KM_PER_DEGREE * Math.cos(Math.toRadians(town.latitude())));
        for (int km = 20; km <= 100; km += 20) {
            add(
                    Kind.UNIVERSITY,
                    new GeoPoint(town.latitude(), wrapped(town.longitude() + km * degreesPerKm)),
                    strength());
        }
    }

    /** A town at least 200 km from every other. */
    private GeoPoint town() {
        GeoPoint town = anywhere();
        while (towns.stream().anyMatch(isNear(town))) {
            town = anywhere();
        }
        towns.add(town);
        return town;
    }

    private static Predicate<GeoPoint> isNear(GeoPoint town) {
        double degrees = 200 / KM_PER_DEGREE;
        return other -> Math.abs(other.latitude() - town.latitude()) < degrees
                && Math.abs(other.longitude() - town.longitude()) < 3 * degrees;
    }

    private GeoPoint anywhere() {
        return new GeoPoint(random.nextDouble(-50, 60), random.nextDouble(-180, 180));
    }

    private GeoPoint near(GeoPoint town, double km) {
        double degreesPerKm = 1 / (KM_PER_DEGREE * Math.cos(Math.toRadians(town.latitude())));
        return new GeoPoint(
                town.latitude() + random.nextDouble(-km, km) / KM_PER_DEGREE,
                wrapped(town.longitude() + random.nextDouble(-km, km) * degreesPerKm));
    }

    private static double wrapped(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }

    private double strength() {
        return random.nextDouble(.25, .9);
    }

    private InstitutionId add(Kind kind, GeoPoint place, double strength) {
        var id = new InstitutionId("tb:%06d".formatted(organisations.size()));
        organisations.add(new Organisation(
                id, kind, new CountryCode("SN"), place, Map.of(FIELD, strength), null, random.nextInt(4) == 0));
        return id;
    }
}
