package org.twinbridge.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;

/** Finds the institutions a list is of. */
@Component
class InstitutionFinder {

    private static final int MOST_NAMED = 10_000;

    private final Institutions institutions;
    private final Countries countries;
    private final Matching matching;

    InstitutionFinder(Institutions institutions, Countries countries, Matching matching) {
        this.institutions = institutions;
        this.countries = countries;
        this.matching = matching;
    }

    /**
     * Which institutions are wanted. An empty set lets everything through.
     *
     * @param text words of a name, may be empty
     * @param guarded whether guards act for the country; null if it does not matter
     */
    record Wanted(
            String text,
            Set<CountryCode> countries,
            Set<M49Region> regions,
            Set<Kind> kinds,
            Set<Field> fields,
            Set<String> languages,
            Set<IncomeGroup> incomeGroups,
            @Nullable Boolean guarded) {}

    /**
     * What was found.
     *
     * @param total how many there are
     * @param page those that were asked for
     */
    record Found(int total, String release, List<Profile> page) {}

    Found find(Wanted wanted, Paging paging) {
        Catalogue catalogue = matching.catalogue();
        Map<CountryCode, Country> known =
                countries.all().stream().collect(Collectors.toMap(Country::code, Function.identity()));
        var filter = new PartnerFilter(
                wanted.countries(), wanted.kinds(), wanted.fields(), wanted.languages(), false, false, true);
        List<Profile> found = candidates(wanted.text(), catalogue)
                .filter(profile -> filter.accepts(profile, catalogue.countries()))
                .filter(profile -> liesRight(wanted, Objects.requireNonNull(known.get(profile.country()))))
                .filter(profile -> wanted.guarded() == null
                        || wanted.guarded()
                                == catalogue
                                        .countries()
                                        .standing(profile.country())
                                        .isProtected())
                .toList();
        return new Found(found.size(), catalogue.release(), paging.of(found));
    }

    private Stream<Profile> candidates(String text, Catalogue catalogue) {
        return text.isBlank()
                ? catalogue.profiles().stream()
                        .sorted(Comparator.comparing(Profile::name).thenComparing(Profile::id))
                : institutions.search(text, MOST_NAMED).stream()
                        .map(Institution::id)
                        .flatMap(id -> catalogue.find(id).stream());
    }

    private static boolean liesRight(Wanted wanted, Country country) {
        return (wanted.regions().isEmpty() || wanted.regions().stream().anyMatch(region -> region.includes(country)))
                && (wanted.incomeGroups().isEmpty() || wanted.incomeGroups().contains(country.incomeGroup()));
    }
}
