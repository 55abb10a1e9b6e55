package org.twinbridge.engine.pole;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;

/**
 * An organisation of any kind, as far as it can be part of a pole.
 *
 * @param id stable id
 * @param kind what sort of organisation it is
 * @param country where it is seated
 * @param place coordinates, {@code null} where unknown: then it can't be part of a pole
 * @param strengths q̃ by field, each in (0, 1]; empty if no capacity of its own is known
 * @param standing evidence of its standing, in [0, 1]: a percentile of field-normalised works or citations, 1 for a
 *     verified chair or centre; {@code null} where there is none
 * @param isInnovative whether technology transfer or a joint degree of it is recorded
 * @param house its parents and children, which count as one house with it; empty if it stands alone
 */
public record Organisation(
        InstitutionId id,
        Kind kind,
        CountryCode country,
        @Nullable GeoPoint place,
        Map<Field, Double> strengths,
        @Nullable Double standing,
        boolean isInnovative,
        Set<InstitutionId> house) {

    public Organisation {
        strengths.forEach((field, strength) -> {
            if (!(strength > 0 && strength <= 1)) {
                throw new IllegalArgumentException(
                        "The strength (%s) of (%s) in (%s) must lie in (0, 1].".formatted(strength, id, field));
            }
        });
        if (standing != null && !(standing >= 0 && standing <= 1)) {
            throw new IllegalArgumentException(
                    "The standing (%s) of (%s) must lie in [0, 1]; leave it out where it is unknown."
                            .formatted(standing, id));
        }
        strengths = Map.copyOf(strengths);
        house = Set.copyOf(house);
    }

    /** One that stands alone. */
    public Organisation(
            InstitutionId id,
            Kind kind,
            CountryCode country,
            @Nullable GeoPoint place,
            Map<Field, Double> strengths,
            @Nullable Double standing,
            boolean isInnovative) {
        this(id, kind, country, place, strengths, standing, isInnovative, Set.of());
    }

    /**
     * What a profile says on a day; of several capacities in a field the strongest counts. A field that is merely usual
     * for such organisations in the country does not count: a city's universities would else be members of its poles in
     * every theme. Standing is unknown.
     *
     * @param recorded fields in which joint work of it is on record; they count, whatever the profile rests on
     */
    public static Organisation of(Profile profile, LocalDate day, Set<Field> recorded) {
        Set<Field> told = told(profile);
        var strengths = new TreeMap<Field, Double>();
        for (Capacity capacity : profile.capacities()) {
            Field field = capacity.field();
            if (told.contains(field)
                    || recorded.stream().anyMatch(work -> work.includes(field) || field.includes(work))) {
                strengths.merge(field, capacity.countOn(day), Math::max);
            }
        }
        return new Organisation(
                profile.id(),
                profile.kind(),
                profile.country(),
                profile.place(),
                strengths,
                null,
                false,
                profile.house());
    }

    private static Set<Field> told(Profile profile) {
        return Stream.concat(
                        profile.themes().stream()
                                .filter(theme -> !theme.evidence().source().isAssumed())
                                .map(Theme::field),
                        profile.capacities().stream()
                                .filter(capacity ->
                                        !capacity.evidence().source().isAssumed())
                                .map(Capacity::field))
                .collect(Collectors.toSet());
    }

    public Organisation withStanding(@Nullable Double newStanding) {
        return new Organisation(id, kind, country, place, strengths, newStanding, isInnovative, house);
    }

    public Organisation withInnovation(boolean innovative) {
        return new Organisation(id, kind, country, place, strengths, standing, innovative, house);
    }

    public Organisation withHouse(Set<InstitutionId> newHouse) {
        return new Organisation(id, kind, country, place, strengths, standing, isInnovative, newHouse);
    }

    /** Whether it is a private unit, or technology transfer or a joint degree of it is recorded. */
    boolean countsAsInnovative() {
        return isInnovative || kind == Kind.PRIVATE_RESEARCH;
    }
}
