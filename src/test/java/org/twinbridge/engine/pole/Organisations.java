package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

/** Organisations for tests. */
final class Organisations {

    static final Field TEACHER_TRAINING = new Field("0113");
    static final Field AGRICULTURE = new Field("0811");
    static final PoleTheme EDUCATION = PoleTheme.of(new Field("011"));
    static final PoleTheme FARMING = PoleTheme.of(new Field("081"));

    private static final CountryCode SENEGAL = new CountryCode("SN");

    /** Kilometres of a degree of latitude, and of longitude at the equator. */
    static final double KM_PER_DEGREE = 111.195;

    private Organisations() {}

    static InstitutionId id(int number) {
        return new InstitutionId("tb:%06d".formatted(number));
    }

    static Organisation anOrganisation(int number, Kind kind, @Nullable GeoPoint place, double strength) {
        return new Organisation(id(number), kind, SENEGAL, place, Map.of(TEACHER_TRAINING, strength), null, false);
    }

    /** A place so many kilometres east of where equator and prime meridian cross. */
    static GeoPoint east(double km) {
        return new GeoPoint(0, km / KM_PER_DEGREE);
    }

    /** So many universities in one country at these places, strength .5 each. */
    static List<Organisation> universitiesAt(List<GeoPoint> places) {
        var organisations = new ArrayList<Organisation>();
        for (GeoPoint place : places) {
            organisations.add(anOrganisation(organisations.size(), Kind.UNIVERSITY, place, .5));
        }
        return organisations;
    }

    /** Places drawn evenly from a square around a point of the equator. */
    static List<GeoPoint> scattered(int count, double squareKm, long seed) {
        var random = new Random(seed);
        var places = new ArrayList<GeoPoint>();
        for (int i = 0; i < count; i++) {
            places.add(new GeoPoint(
                    (random.nextDouble() - .5) * squareKm / KM_PER_DEGREE,
                    (random.nextDouble() - .5) * squareKm / KM_PER_DEGREE));
        }
        return places;
    }

    static PoleFinder finder(List<Organisation> organisations) {
        return new PoleFinder(organisations, List.of(), PoleSettings.withDefaults());
    }
}
