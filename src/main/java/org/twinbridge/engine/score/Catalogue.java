package org.twinbridge.engine.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;

/** All that is known on one day, as of one data release: what a score can be recomputed from. Immutable. */
public final class Catalogue {

    private final String release;
    private final LocalDate asOf;
    private final SortedMap<InstitutionId, Profile> profiles;
    private final CountryTable countries;
    private final PastTwinnings twinnings;
    private final KnownTies ties;
    private final Map<InstitutionId, TrackRecord> trackRecords;
    private final Set<CountryCode> focus;
    private final @Nullable BiPredicate<Field, Modality> business;

    /**
     * @param release name of the data release, as shown beside every score
     * @param asOf day on which confidences are taken
     * @param profiles institutions in any order
     * @param countries what is known about their countries
     * @param twinnings twinnings that exist or existed; they count as ties too
     * @param related further known ties
     * @throws IllegalArgumentException if two profiles share an id
     */
    public Catalogue(
            String release,
            LocalDate asOf,
            Collection<Profile> profiles,
            CountryTable countries,
            PastTwinnings twinnings,
            Collection<KnownTies.Tie> related) {
        this.release = release;
        this.asOf = asOf;
        this.profiles = byId(profiles);
        this.countries = countries;
        this.twinnings = twinnings;
        this.trackRecords = new HashMap<>();
        this.focus = Set.of();
        this.business = null;
        List<KnownTies.Tie> known = new ArrayList<>(related);
        for (PastTwinnings.PastTwinning twinning : twinnings.all()) {
            known.add(new KnownTies.Tie(twinning.a(), twinning.b()));
            trackRecords.computeIfAbsent(twinning.a(), twinnings::trackRecord);
            trackRecords.computeIfAbsent(twinning.b(), twinnings::trackRecord);
        }
        this.ties = KnownTies.among(this.profiles.keySet(), known);
    }

    private Catalogue(
            Catalogue whole,
            Collection<Profile> profiles,
            CountryTable countries,
            Set<CountryCode> focus,
            @Nullable BiPredicate<Field, Modality> business) {
        this.release = whole.release;
        this.asOf = whole.asOf;
        this.profiles = byId(profiles);
        this.countries = countries;
        this.twinnings = whole.twinnings;
        this.ties = whole.ties;
        this.trackRecords = whole.trackRecords;
        this.focus = Set.copyOf(focus);
        this.business = business;
    }

    /**
     * This catalogue with some of its institutions alone, or with profiles that say other things of them. All else that a
     * score rests on stays, ties to those left out among it, so that what is said of two profiles that stay as they are
     * stays too.
     *
     * @param seen the profiles
     * @param newFocus countries in which one side of a pair must lie; empty if every pair counts
     * @param newBusiness fields and modalities of needs of which one side of a pair must meet one that the other has;
     *     {@code null} if every pair counts
     * @throws IllegalArgumentException if two profiles share an id
     */
    public Catalogue narrowedTo(
            Collection<Profile> seen, Set<CountryCode> newFocus, @Nullable BiPredicate<Field, Modality> newBusiness) {
        return new Catalogue(this, seen, countries, newFocus, newBusiness);
    }

    /** This catalogue with other standings of countries, as under another policy; all else stays. */
    public Catalogue withCountries(CountryTable newCountries) {
        return new Catalogue(this, profiles(), newCountries, focus, business);
    }

    /** A catalogue of profiles and countries alone. */
    public static Catalogue of(LocalDate asOf, Collection<Profile> profiles, CountryTable countries) {
        return new Catalogue("unnamed", asOf, profiles, countries, PastTwinnings.of(List.of()), List.of());
    }

    public String release() {
        return release;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** All institutions, by id. */
    public Collection<Profile> profiles() {
        return profiles.values();
    }

    public Optional<Profile> find(InstitutionId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** @throws IllegalArgumentException if the catalogue has no such institution */
    public Profile profile(InstitutionId id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("The catalogue (%s) has no institution (%s).".formatted(release, id)));
    }

    /** Countries in which one side of a pair must lie; empty if every pair counts. */
    public Set<CountryCode> focus() {
        return focus;
    }

    /** What one side of a pair must meet of the other's needs, if anything. */
    public Optional<BiPredicate<Field, Modality>> business() {
        return Optional.ofNullable(business);
    }

    /** Whether a pair of institutions of two countries counts. */
    public boolean counts(CountryCode one, CountryCode other) {
        return focus.isEmpty() || focus.contains(one) || focus.contains(other);
    }

    public CountryTable countries() {
        return countries;
    }

    public PastTwinnings twinnings() {
        return twinnings;
    }

    public KnownTies ties() {
        return ties;
    }

    /** What an institution has committed to and kept; nothing if it has no history. */
    public TrackRecord trackRecord(InstitutionId id) {
        return trackRecords.getOrDefault(id, TrackRecord.none());
    }

    private static SortedMap<InstitutionId, Profile> byId(Collection<Profile> profiles) {
        var sorted = new TreeMap<InstitutionId, Profile>();
        for (Profile profile : profiles) {
            if (sorted.put(profile.id(), profile) != null) {
                throw new IllegalArgumentException("Two profiles share the id (%s).".formatted(profile.id()));
            }
        }
        return Collections.unmodifiableSortedMap(sorted);
    }
}
