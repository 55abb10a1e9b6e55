package org.twinbridge.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Setting;

/**
 * A whole catalogue as columns: the needs of everybody, and for each field and modality who can give it, the strongest
 * first. Immutable; safe to share between threads.
 */
final class CandidatePool {

    private final Setting setting;
    private final Likeness likeness;
    private final Profile[] profiles;
    private final Map<InstitutionId, Integer> positions = new HashMap<>();
    private final int[] countries;
    private final double[] drains;
    private final boolean[] south;
    private final int countryCount;
    private final int[] needStarts;
    private final int[] needKeys;
    private final double[] needShares;
    private final int[] giverStarts;
    private final int[] givers;
    private final float[] giverStrengths;
    private final double[] mutualPromise;

    CandidatePool(Catalogue catalogue, Policy policy) {
        this.setting = new Setting(catalogue, policy);
        this.likeness = new Likeness(policy.similarity());
        this.profiles = catalogue.profiles().toArray(Profile[]::new);
        this.countries = new int[profiles.length];
        this.drains = new double[profiles.length];
        this.south = new boolean[profiles.length];
        this.needStarts = new int[profiles.length + 1];
        this.needKeys =
                new int[Arrays.stream(profiles).mapToInt(p -> p.needs().size()).sum()];
        this.needShares = new double[needKeys.length];
        this.giverStarts = new int[Likeness.KEYS + 1];
        this.givers = new int
                [Arrays.stream(profiles).mapToInt(p -> p.capacities().size()).sum()];
        this.giverStrengths = new float[givers.length];
        this.countryCount = placeAll();
        Arrays.setAll(
                needStarts,
                i -> i == 0 ? 0 : needStarts[i - 1] + profiles[i - 1].needs().size());
        IntStream.range(0, profiles.length).parallel().forEach(this::addNeeds);
        addGivers();
        this.mutualPromise = MutualPromise.of(this);
    }

    /** How far everybody could be part of a network whose members all gain, by position, in [0, 1]; not copied. */
    double[] mutualPromise() {
        return mutualPromise;
    }

    Setting setting() {
        return setting;
    }

    Likeness likeness() {
        return likeness;
    }

    int size() {
        return profiles.length;
    }

    Profile profile(int position) {
        return profiles[position];
    }

    OptionalInt find(InstitutionId id) {
        Integer position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Country as a number below {@link #countryCount}. */
    int country(int position) {
        return countries[position];
    }

    int countryCount() {
        return countryCount;
    }

    double drain(int position) {
        return drains[position];
    }

    boolean isSouth(int position) {
        return south[position];
    }

    int needStart(int position) {
        return needStarts[position];
    }

    int needEnd(int position) {
        return needStarts[position + 1];
    }

    int needKey(int need) {
        return needKeys[need];
    }

    /** A need's share of its institution's ũ; the shares of one sum to 1. */
    double needShare(int need) {
        return needShares[need];
    }

    int giverStart(int key) {
        return giverStarts[key];
    }

    int giver(int entry) {
        return givers[entry];
    }

    double giverStrength(int entry) {
        return giverStrengths[entry];
    }

    /**
     * How well an institution meets each need key, in [0, 1).
     *
     * @param withFullDegrees whether its full degrees count; they do only toward those who are not more exposed to drain
     */
    double[] ability(int position, boolean withFullDegrees) {
        var ability = new double[Likeness.KEYS];
        for (Capacity capacity : profiles[position].capacities()) {
            if (withFullDegrees || capacity.modality().ordinal() != Likeness.FULL_DEGREE) {
                raise(ability, capacity, capacity.countOn(setting.catalogue().asOf()));
            }
        }
        return ability;
    }

    /** How strong an institution is in each field whatever the modality, full degrees left out, in [0, 1). */
    double[] strengthByField(int position) {
        var strengths = new double[Likeness.KEYS >> 4];
        for (Capacity capacity : profiles[position].capacities()) {
            if (capacity.modality().ordinal() != Likeness.FULL_DEGREE) {
                double counts = capacity.countOn(setting.catalogue().asOf());
                int own = capacity.field().ordinal();
                for (int field : likeness.kin(own)) {
                    strengths[field] = Math.max(strengths[field], likeness.ofFields(field, own) * counts);
                }
            }
        }
        return strengths;
    }

    private void raise(double[] ability, Capacity capacity, double counts) {
        int own = capacity.field().ordinal();
        for (int field : likeness.kin(own)) {
            for (int modality = 0; modality < Likeness.modalities(); modality++) {
                double match = likeness.ofFields(field, own)
                        * likeness.ofModalities(modality, capacity.modality().ordinal());
                int key = field << 4 | modality;
                ability[key] = Math.max(ability[key], match * counts);
            }
        }
    }

    private int placeAll() {
        var numbers = new HashMap<CountryCode, Integer>();
        for (int i = 0; i < profiles.length; i++) {
            positions.put(profiles[i].id(), i);
            countries[i] = numbers.computeIfAbsent(profiles[i].country(), c -> numbers.size());
            CountryStanding standing = setting.catalogue().countries().standing(profiles[i].country());
            drains[i] = standing.drain();
            south[i] = standing.south();
        }
        return numbers.size();
    }

    private void addNeeds(int position) {
        List<Need> needs = profiles[position].needs();
        double total = 0;
        for (int i = 0; i < needs.size(); i++) {
            int at = needStarts[position] + i;
            needKeys[at] = Likeness.key(needs.get(i).field(), needs.get(i).modality());
            needShares[at] = setting.weight(needs.get(i));
            total += needShares[at];
        }
        for (int at = needStarts[position]; at < needStarts[position + 1]; at++) {
            needShares[at] /= total;
        }
    }

    /** Sorted by key by counting, then each key's by strength, then position, as one number. */
    private void addGivers() {
        for (Profile profile : profiles) {
            for (Capacity capacity : profile.capacities()) {
                giverStarts[Likeness.key(capacity.field(), capacity.modality()) + 1]++;
            }
        }
        Arrays.parallelPrefix(giverStarts, Integer::sum);
        int[] next = giverStarts.clone();
        var packed = new long[givers.length];
        for (int i = 0; i < profiles.length; i++) {
            for (Capacity capacity : profiles[i].capacities()) {
                float counts = (float) capacity.countOn(setting.catalogue().asOf());
                int key = Likeness.key(capacity.field(), capacity.modality());
                packed[next[key]++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(counts)) << 32 | i;
            }
        }
        IntStream.range(0, Likeness.KEYS)
                .parallel()
                .forEach(key -> Arrays.sort(packed, giverStarts[key], giverStarts[key + 1]));
        for (int at = 0; at < packed.length; at++) {
            givers[at] = (int) packed[at];
            giverStrengths[at] = Float.intBitsToFloat(Integer.MAX_VALUE - (int) (packed[at] >>> 32));
        }
    }
}
