package org.twinbridge.engine.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An institution as the engine sees it. Lists keep no order of meaning; absent knowledge is an empty list or set.
 *
 * @param id stable id
 * @param name display name
 * @param kind what sort of organisation it is
 * @param country where it is seated
 * @param place coordinates, {@code null} where unknown
 * @param languages working languages, ISO 639-1 in small letters
 * @param themes what it works in; weights sum to 1, or there are none
 * @param needs what it looks for
 * @param capacities what it can give
 * @param acceptedModalities modalities it agrees to, never {@link Modality#ANY}; empty if it has not said
 * @param quota new twinnings it can take on, 0 or more
 * @param exclusions institutions it does not want to be matched with
 * @param house its parents and children, which are never suggested to it
 */
public record Profile(
        InstitutionId id,
        String name,
        Kind kind,
        CountryCode country,
        @Nullable GeoPoint place,
        Set<String> languages,
        List<Theme> themes,
        List<Need> needs,
        List<Capacity> capacities,
        Set<Modality> acceptedModalities,
        int quota,
        Set<InstitutionId> exclusions,
        Set<InstitutionId> house) {

    public static final int DEFAULT_QUOTA = 3;

    private static final double SUM_TOLERANCE = 1e-6;

    public Profile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The institution (%s) must have a name.".formatted(id));
        }
        if (quota < 0) {
            throw new IllegalArgumentException("The quota (%d) of (%s) must be 0 or more.".formatted(quota, id));
        }
        if (acceptedModalities.contains(Modality.ANY)) {
            throw new IllegalArgumentException(
                    "The modalities (%s) accepts must be named one by one, or left out.".formatted(id));
        }
        for (String language : languages) {
            if (!isLanguage(language)) {
                throw new IllegalArgumentException(
                        "The language (%s) of (%s) must be an ISO 639-1 code in small letters, such as fr."
                                .formatted(language, id));
            }
        }
        double sum = themes.stream().mapToDouble(Theme::weight).sum();
        if (!themes.isEmpty() && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The weights of the themes of (%s) must sum to 1, not %s.".formatted(id, sum));
        }
        languages = Set.copyOf(languages);
        themes = List.copyOf(themes);
        needs = List.copyOf(needs);
        capacities = List.copyOf(capacities);
        acceptedModalities = Set.copyOf(acceptedModalities);
        exclusions = Set.copyOf(exclusions);
        house = Set.copyOf(house);
    }

    /** A profile of which only the identity is known. */
    public static Profile of(InstitutionId id, String name, Kind kind, CountryCode country) {
        return new Profile(
                id,
                name,
                kind,
                country,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                DEFAULT_QUOTA,
                Set.of(),
                Set.of());
    }

    public Profile withPlace(@Nullable GeoPoint newPlace) {
        return new Profile(
                id,
                name,
                kind,
                country,
                newPlace,
                languages,
                themes,
                needs,
                capacities,
                acceptedModalities,
                quota,
                exclusions,
                house);
    }

    public Profile withLanguages(Collection<String> newLanguages) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                new TreeSet<>(newLanguages),
                themes,
                needs,
                capacities,
                acceptedModalities,
                quota,
                exclusions,
                house);
    }

    public Profile withThemes(List<Theme> newThemes) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                newThemes,
                needs,
                capacities,
                acceptedModalities,
                quota,
                exclusions,
                house);
    }

    public Profile withNeeds(List<Need> newNeeds) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                themes,
                newNeeds,
                capacities,
                acceptedModalities,
                quota,
                exclusions,
                house);
    }

    public Profile withCapacities(List<Capacity> newCapacities) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                themes,
                needs,
                newCapacities,
                acceptedModalities,
                quota,
                exclusions,
                house);
    }

    public Profile withAcceptedModalities(Collection<Modality> newModalities) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                themes,
                needs,
                capacities,
                Set.copyOf(newModalities),
                quota,
                exclusions,
                house);
    }

    public Profile withQuota(int newQuota) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                themes,
                needs,
                capacities,
                acceptedModalities,
                newQuota,
                exclusions,
                house);
    }

    public Profile withExclusions(Collection<InstitutionId> newExclusions) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                themes,
                needs,
                capacities,
                acceptedModalities,
                quota,
                Set.copyOf(newExclusions),
                house);
    }

    public Profile withHouse(Collection<InstitutionId> newHouse) {
        return new Profile(
                id,
                name,
                kind,
                country,
                place,
                languages,
                themes,
                needs,
                capacities,
                acceptedModalities,
                quota,
                exclusions,
                Set.copyOf(newHouse));
    }

    /** Where it is, if known. */
    public Optional<GeoPoint> placeIfKnown() {
        return Optional.ofNullable(place);
    }

    /**
     * Share of the five parts of a profile that are filled, in [0, 1]: themes, needs, capacities, accepted modalities,
     * place. Of two with the same score the more complete is listed first.
     */
    public double completeness() {
        int filled = 0;
        filled += themes.isEmpty() ? 0 : 1;
        filled += needs.isEmpty() ? 0 : 1;
        filled += capacities.isEmpty() ? 0 : 1;
        filled += acceptedModalities.isEmpty() ? 0 : 1;
        filled += place == null ? 0 : 1;
        return filled / 5.0;
    }

    /** Whether any theme, need or capacity is stated by someone, and not only inferred. */
    public boolean isStated() {
        return themes.stream().anyMatch(t -> t.evidence().source().isStated())
                || needs.stream().anyMatch(n -> n.evidence().source().isStated())
                || capacities.stream().anyMatch(c -> c.evidence().source().isStated());
    }

    private static boolean isLanguage(String code) {
        return code.length() == 2 && isSmall(code.charAt(0)) && isSmall(code.charAt(1));
    }

    private static boolean isSmall(char letter) {
        return letter >= 'a' && letter <= 'z';
    }
}
