package org.twinbridge.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.FoldedText;
import org.twinbridge.institution.NameMatch;

/**
 * The institutions of the catalogue in the order of their names, in columns that facets are counted from. Immutable but
 * for what it remembers of the latest queries; safe for many threads.
 */
final class CatalogueIndex {

    /** Rows that the answers kept in memory may hold together: some ten megabytes. */
    private static final long MOST_ROWS_KEPT = 1_000_000;

    private final long changeNumber;
    private final String release;
    private final Profile[] profiles;
    private final @Nullable String[] cities;
    private final Map<InstitutionId, Integer> rowOf;
    private final FacetColumns columns;
    private final Cache<CatalogueQuery, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS_KEPT)
            .<CatalogueQuery, Answer>weigher((query, answer) -> 1 + answer.rows().length)
            .build();

    private CatalogueIndex(
            long changeNumber,
            String release,
            Profile[] profiles,
            @Nullable String[] cities,
            Map<InstitutionId, Integer> rowOf,
            FacetColumns columns) {
        this.changeNumber = changeNumber;
        this.release = release;
        this.profiles = profiles;
        this.cities = cities;
        this.rowOf = rowOf;
        this.columns = columns;
    }

    static CatalogueIndex of(
            long changeNumber, Catalogue catalogue, Map<InstitutionId, String> cityOf, Collection<Country> countries) {
        Profile[] profiles = byName(catalogue.profiles());
        var rowOf = new HashMap<InstitutionId, Integer>();
        var cities = new @Nullable String[profiles.length];
        for (int row = 0; row < profiles.length; row++) {
            rowOf.put(profiles[row].id(), row);
            cities[row] = cityOf.get(profiles[row].id());
        }
        return new CatalogueIndex(
                changeNumber,
                catalogue.release(),
                profiles,
                cities,
                rowOf,
                FacetColumns.of(profiles, countries, catalogue.countries()));
    }

    long changeNumber() {
        return changeNumber;
    }

    int size() {
        return profiles.length;
    }

    /** @param names what a text leads to, the best first */
    CatalogueResult search(CatalogueQuery query, Function<String, List<NameMatch>> names, int offset, int limit) {
        Answer answer = answer(query, names);
        int from = Math.min(offset, answer.rows().length);
        int to = Math.min(from + limit, answer.rows().length);
        List<CatalogueHit> hits =
                IntStream.range(from, to).mapToObj(i -> hit(answer, i)).toList();
        return new CatalogueResult(answer.rows().length, answer.near(), hits, answer.facets(), release, changeNumber);
    }

    /** @param names what a text leads to, the best first */
    CatalogueMap map(CatalogueQuery query, Function<String, List<NameMatch>> names) {
        MapArea area = query.area() == null ? MapArea.world() : query.area();
        var clusters = new ClusterGrid(area);
        var withoutPlace = new HashMap<CountryCode, Integer>();
        for (int row : answer(query, names).rows()) {
            Profile profile = profiles[row];
            GeoPoint place = profile.place();
            if (place == null) {
                withoutPlace.merge(profile.country(), 1, Integer::sum);
            } else {
                clusters.add(profile, place, cities[row]);
            }
        }
        return new CatalogueMap(area, clusters.clusters(), withoutPlace);
    }

    private Answer answer(CatalogueQuery query, Function<String, List<NameMatch>> names) {
        Answer kept = answers.getIfPresent(query);
        if (kept == null) {
            kept = find(query, names);
            answers.put(query, kept);
        }
        return kept;
    }

    private Answer find(CatalogueQuery query, Function<String, List<NameMatch>> names) {
        List<NameMatch> matches = query.text().isEmpty() ? List.of() : names.apply(query.text());
        var counter = columns.counter(query);
        var found = new ArrayList<Integer>();
        var fitting = new ArrayList<NameMatch>();
        int near = 0;
        if (query.text().isEmpty()) {
            for (int row = 0; row < profiles.length; row++) {
                if (lies(row, query.area()) && counter.count(row)) {
                    found.add(row);
                }
            }
        }
        for (NameMatch match : matches) {
            Integer row = rowOf.get(match.id());
            // The names may know an institution already, or still, that these columns do not.
            if (row != null && lies(row, query.area()) && counter.count(row)) {
                found.add(row);
                fitting.add(match);
                near += match.near() ? 1 : 0;
            }
        }
        return new Answer(
                found.stream().mapToInt(Integer::intValue).toArray(),
                fitting.toArray(NameMatch[]::new),
                near,
                counter.facets());
    }

    private boolean lies(int row, @Nullable MapArea area) {
        if (area == null) {
            return true;
        }
        GeoPoint place = profiles[row].place();
        return place != null && area.holds(place);
    }

    private CatalogueHit hit(Answer answer, int position) {
        int row = answer.rows()[position];
        Profile profile = profiles[row];
        NameMatch match = position < answer.matches().length ? answer.matches()[position] : null;
        return new CatalogueHit(
                profile.id(),
                profile.name(),
                match == null || match.name().equals(profile.name()) ? null : match.name(),
                profile.kind(),
                profile.country(),
                cities[row],
                profile.place(),
                profile.themes().stream()
                        .filter(theme -> !theme.evidence().source().isAssumed())
                        .sorted(Comparator.comparingDouble(Theme::weight)
                                .reversed()
                                .thenComparing(Theme::field))
                        .toList(),
                match != null && match.near());
    }

    private static Profile[] byName(Collection<Profile> profiles) {
        var folded = new LinkedHashMap<Profile, String>();
        profiles.forEach(profile -> folded.put(profile, FoldedText.of(profile.name())));
        return folded.entrySet().stream()
                .sorted(Map.Entry.<Profile, String>comparingByValue()
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getKey)
                .toArray(Profile[]::new);
    }

    /**
     * What a query leads to.
     *
     * @param rows in order
     * @param matches the names they were found by, in the same order; empty where there is no text
     * @param near how many of them, at the end, the text had to be forgiven something for
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int[] rows, NameMatch[] matches, int near, CatalogueFacets facets) {}
}
