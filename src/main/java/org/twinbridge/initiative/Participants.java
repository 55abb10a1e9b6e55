package org.twinbridge.initiative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.Country;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.initiative.Participation.Count;
import org.twinbridge.initiative.Participation.CountryCount;

/** Counts those who take part. */
final class Participants {

    private static final double FULL_TURN = 360;

    private final InitiativeTerms terms;
    private final Map<CountryCode, Country> countries;

    Participants(InitiativeTerms terms, Collection<Country> countries) {
        this.terms = terms;
        this.countries = countries.stream().collect(Collectors.toMap(Country::code, Function.identity()));
    }

    /** @param profiles of those who take part */
    Participation count(Collection<Profile> profiles) {
        var byKind = new TreeMap<Kind, List<Profile>>();
        var byCountry = new TreeMap<CountryCode, List<Profile>>();
        for (Profile profile : profiles) {
            byKind.computeIfAbsent(profile.kind(), k -> new ArrayList<>()).add(profile);
            byCountry.computeIfAbsent(profile.country(), c -> new ArrayList<>()).add(profile);
        }
        var counts = new TreeMap<Kind, Count>();
        byKind.forEach((kind, some) -> counts.put(kind, countOf(some)));
        List<CountryCount> inCountries = byCountry.entrySet().stream()
                .map(entry -> countIn(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(CountryCount::institutions)
                        .reversed()
                        .thenComparing(CountryCount::country))
                .toList();
        int stated = (int) profiles.stream().filter(Profile::isStated).count();
        return new Participation(countOf(profiles), counts, inCountries, stated);
    }

    private Count countOf(Collection<Profile> profiles) {
        var groups = new EnumMap<CountryGroup, Integer>(CountryGroup.class);
        int inside = 0;
        for (Profile profile : profiles) {
            inside += terms.actsIn(profile.country()) ? 1 : 0;
            Country country = countries.get(profile.country());
            for (CountryGroup group : CountryGroup.values()) {
                if (country != null && group.includes(country)) {
                    groups.merge(group, 1, Integer::sum);
                }
            }
        }
        return new Count(profiles.size(), inside, groups);
    }

    private CountryCount countIn(CountryCode country, List<Profile> profiles) {
        List<GeoPoint> places =
                profiles.stream().map(Profile::place).filter(Objects::nonNull).toList();
        return new CountryCount(country, profiles.size(), terms.actsIn(country), middle(places));
    }

    /** Longitudes are taken as turns from the first, so that a country on both sides of the date line has its middle there. */
    static @Nullable GeoPoint middle(List<GeoPoint> places) {
        if (places.isEmpty()) {
            return null;
        }
        double first = places.getFirst().longitude();
        double latitude =
                places.stream().mapToDouble(GeoPoint::latitude).average().orElse(0);
        double turn = places.stream()
                .mapToDouble(place -> Math.IEEEremainder(place.longitude() - first, FULL_TURN))
                .average()
                .orElse(0);
        return new GeoPoint(latitude, Math.IEEEremainder(first + turn, FULL_TURN));
    }
}
