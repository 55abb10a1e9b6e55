package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PastTwinnings.PastTwinning;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Similarity;

/**
 * A catalogue laid out as columns, in the order of countries, then ids: what a ranking reads of every institution lies
 * side by side in memory. Built once per catalogue and never changed after; tables that hang on parts of a policy are made
 * when they are first asked for and kept. Safe to share between threads.
 */
public final class ProfileIndex {

    /** Policies differ mostly in what needs no tables of its own; few that do are in use at a time. */
    private static final int TABLES_KEPT = 4;

    final ItemColumns needs;
    final float[] needWeights;
    final float[] needUrgencies;
    final ItemColumns capacities;
    final double[] capacityCounts;
    final ItemColumns themes;
    final float[] themeWeights;

    /** Degrees east, NaN where the place is unknown. */
    final float[] longitudes;

    final float[] trusts;

    /** Ordinals of {@link org.twinbridge.engine.profile.Kind}. */
    final byte[] kinds;

    /** Masks of accepted modalities, 0 where none are declared. */
    final short[] accepted;

    /** The masks that occur, each once. */
    final int[] acceptedMasks;

    /** Positions in {@link #languageSets}. */
    final int[] languages;

    final List<Set<String>> languageSets;

    /** Fields of themes and capacities, by ordinal: the first 64 and the rest. */
    final long[] fieldsLow;

    final long[] fieldsHigh;
    final BitSet stated = new BitSet();

    /** Institutions that can take on a new twinning. */
    final BitSet open = new BitSet();

    private final Catalogue catalogue;
    private final Profile[] profiles;
    private final Map<InstitutionId, Integer> positions = new HashMap<>();
    private final Map<CountryCode, CountryRun> runs;
    private final Map<InstitutionId, List<Integer>> closedTo = new HashMap<>();
    private final float[] highestAdamicAdar;
    private final Map<AbilityKey, AbilityTable> abilities = kept();
    private final Map<BrainDrainConstants, PairTerms> terms = kept();

    /** Lays a catalogue out: about a second for 100,000 full profiles. */
    public ProfileIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.profiles = inOrder(catalogue);
        for (int i = 0; i < profiles.length; i++) {
            positions.put(profiles[i].id(), i);
        }
        this.runs = runs(profiles, catalogue);
        this.needs = ItemColumns.of(profiles, Profile::needs, n -> NeedKey.of(n.field(), n.modality()));
        this.needWeights = ItemColumns.shares(profiles, Profile::needs, n -> n.weightOn(catalogue.asOf()));
        this.needUrgencies = ItemColumns.shares(profiles, Profile::needs, Need::claim);
        this.capacities = ItemColumns.of(profiles, Profile::capacities, c -> NeedKey.of(c.field(), c.modality()));
        this.capacityCounts = ItemColumns.values(profiles, Profile::capacities, c -> c.countOn(catalogue.asOf()));
        this.themes = ItemColumns.of(profiles, Profile::themes, t -> t.field().ordinal());
        this.themeWeights = ItemColumns.shares(profiles, Profile::themes, Theme::weight);
        this.longitudes = new float[profiles.length];
        this.trusts = new float[profiles.length];
        this.kinds = new byte[profiles.length];
        this.accepted = new short[profiles.length];
        this.languages = new int[profiles.length];
        this.fieldsLow = new long[profiles.length];
        this.fieldsHigh = new long[profiles.length];
        this.highestAdamicAdar = new float[profiles.length];
        Arrays.fill(highestAdamicAdar, Float.NaN);
        var sets = new LinkedHashMap<Set<String>, Integer>();
        for (int i = 0; i < profiles.length; i++) {
            fill(i, sets);
        }
        this.languageSets = List.copyOf(sets.keySet());
        this.acceptedMasks = IntStream.range(0, accepted.length)
                .map(i -> accepted[i])
                .distinct()
                .toArray();
        closeDoors();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** How many institutions there are, 0 or more. */
    public int size() {
        return profiles.length;
    }

    /** The institution at a position in [0, {@link #size()}). */
    Profile profile(int position) {
        return profiles[position];
    }

    /** Position of an institution, −1 if it is not here. */
    int position(InstitutionId id) {
        return positions.getOrDefault(id, -1);
    }

    /** The countries that have institutions, one run of positions after the other. */
    Collection<CountryRun> runs() {
        return runs.values();
    }

    /** Positions of the institutions that don't want one, count it in their house, or are twinned with it today. */
    List<Integer> closedTo(InstitutionId institution) {
        return closedTo.getOrDefault(institution, List.of());
    }

    /** Abilities under a policy's likenesses. */
    AbilityTable abilities(Policy policy) {
        var key = new AbilityKey(policy.similarity(), policy.meetsFrom());
        synchronized (abilities) {
            return abilities.computeIfAbsent(key, k -> new AbilityTable(this, k.similarity(), k.meetsFrom()));
        }
    }

    /** The brain-drain terms of countries under a policy. */
    PairTerms terms(Policy policy) {
        synchronized (terms) {
            return terms.computeIfAbsent(policy.drain(), d -> new PairTerms(catalogue.countries(), d, runs));
        }
    }

    /** The highest Adamic-Adar index of an institution with any other; dear for the well-connected, so it is kept. */
    double highestAdamicAdar(int position) {
        float known = highestAdamicAdar[position];
        if (Float.isNaN(known)) {
            known = (float) catalogue.ties().highestAdamicAdar(profiles[position]);
            highestAdamicAdar[position] = known;
        }
        return known;
    }

    private static Profile[] inOrder(Catalogue catalogue) {
        Profile[] profiles = catalogue.profiles().toArray(Profile[]::new);
        Arrays.sort(profiles, Comparator.comparing(Profile::country).thenComparing(Profile::id));
        return profiles;
    }

    private static Map<CountryCode, CountryRun> runs(Profile[] profiles, Catalogue catalogue) {
        var runs = new LinkedHashMap<CountryCode, CountryRun>();
        int from = 0;
        while (from < profiles.length) {
            CountryCode country = profiles[from].country();
            int to = from;
            while (to < profiles.length && profiles[to].country().equals(country)) {
                to++;
            }
            runs.put(country, new CountryRun(runs.size(), catalogue.countries().standing(country), from, to));
            from = to;
        }
        return Collections.unmodifiableMap(runs);
    }

    private void fill(int position, Map<Set<String>, Integer> sets) {
        Profile profile = profiles[position];
        longitudes[position] =
                profile.place() == null ? Float.NaN : (float) profile.place().longitude();
        trusts[position] = (float) catalogue.trackRecord(profile.id()).trust();
        kinds[position] = (byte) profile.kind().ordinal();
        accepted[position] = (short) NeedKey.mask(profile.acceptedModalities());
        languages[position] = sets.computeIfAbsent(profile.languages(), s -> sets.size());
        stated.set(position, profile.isStated());
        open.set(position, profile.quota() > 0);
        for (Theme theme : profile.themes()) {
            addField(position, theme.field());
        }
        for (Capacity capacity : profile.capacities()) {
            addField(position, capacity.field());
        }
    }

    private void addField(int position, Field field) {
        int ordinal = field.ordinal();
        if (ordinal < Long.SIZE) {
            fieldsLow[position] |= 1L << ordinal;
        } else {
            fieldsHigh[position] |= 1L << (ordinal - Long.SIZE);
        }
    }

    private void closeDoors() {
        for (int i = 0; i < profiles.length; i++) {
            for (InstitutionId excluded : profiles[i].exclusions()) {
                close(excluded, i);
            }
            for (InstitutionId relative : profiles[i].house()) {
                close(relative, i);
            }
        }
        for (PastTwinning twinning : catalogue.twinnings().all()) {
            if (twinning.active()) {
                close(twinning.a(), position(twinning.b()));
                close(twinning.b(), position(twinning.a()));
            }
        }
    }

    private void close(InstitutionId to, int position) {
        if (position >= 0) {
            closedTo.computeIfAbsent(to, i -> new ArrayList<>()).add(position);
        }
    }

    /** A small map that forgets what was not asked for longest. */
    private static <K, V> Map<K, V> kept() {
        return new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > TABLES_KEPT;
            }
        };
    }

    private record AbilityKey(Similarity similarity, double meetsFrom) {}
}
