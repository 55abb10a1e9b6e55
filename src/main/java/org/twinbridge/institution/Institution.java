package org.twinbridge.institution;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

/**
 * An institution as its source describes it.
 *
 * @param id stable id
 * @param name display name, 1 to 500 characters
 * @param language ISO 639-1 code of the display name, {@code null} if not said
 * @param otherNames labels, aliases and acronyms, without the display name
 * @param kind what sort of organisation it is
 * @param sourceTypes the source's own words for that, such as {@code education}; may be empty
 * @param country where it is seated
 * @param city its city, {@code null} if unknown
 * @param place coordinates of the city rather than the campus, {@code null} if only the country is known
 * @param established year, {@code null} if unknown
 * @param website address, {@code null} if unknown
 * @param links how it hangs together with others; targets may be missing from the catalogue
 * @param works publications over its lifetime, {@code null} if unknown
 * @param active whether the source still lists it
 * @param sourceName where the record comes from, such as {@code ROR} or {@code demonstration}
 */
public record Institution(
        InstitutionId id,
        String name,
        @Nullable String language,
        List<InstitutionName> otherNames,
        Kind kind,
        Set<String> sourceTypes,
        CountryCode country,
        @Nullable String city,
        @Nullable GeoPoint place,
        @Nullable Integer established,
        @Nullable String website,
        List<InstitutionLink> links,
        @Nullable Long works,
        boolean active,
        String sourceName) {

    private static final int MAX_CITY = 200;
    private static final int MAX_WEBSITE = 1000;
    private static final int MAX_SOURCE_TYPES = 300;

    public Institution {
        Texts.requireName("display name", name);
        if (city != null && (city.isBlank() || city.length() > MAX_CITY)) {
            throw new IllegalArgumentException("The city of (%s) must have 1 to %d characters, not %d (\"%s\")."
                    .formatted(id, MAX_CITY, city.length(), Texts.shortened(city)));
        }
        if (website != null && website.length() > MAX_WEBSITE) {
            throw new IllegalArgumentException("The website of (%s) must have at most %d characters, not %d."
                    .formatted(id, MAX_WEBSITE, website.length()));
        }
        if (String.join(" ", sourceTypes).length() > MAX_SOURCE_TYPES) {
            throw new IllegalArgumentException(
                    "The types of (%s) are too many: %s.".formatted(id, Texts.shortened(sourceTypes.toString())));
        }
        if (works != null && works < 0) {
            throw new IllegalArgumentException("The works (%d) of (%s) must be 0 or more.".formatted(works, id));
        }
        if (links.stream().anyMatch(link -> link.target().equals(id))) {
            throw new IllegalArgumentException("The institution (%s) is linked to itself.".formatted(id));
        }
        otherNames = List.copyOf(otherNames);
        sourceTypes = Collections.unmodifiableSet(new TreeSet<>(sourceTypes));
        links = List.copyOf(links);
    }

    /** Its parents and children: one house, whose members are never suggested to each other. */
    public Set<InstitutionId> house() {
        var house = new TreeSet<InstitutionId>();
        links.stream().filter(link -> link.type().isHouse()).forEach(link -> house.add(link.target()));
        return house;
    }
}
