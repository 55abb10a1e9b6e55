package org.twinbridge.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Similarity;

/**
 * What the institutions of a region need and none of their region can give. A need is unmet where no other institution of
 * the same M49 region (intermediate, else subregion) has a capacity of which {@code match·q̃} reaches the value from which
 * the policy counts a need as met; it then weighs its ũ. What could be met from farther away is unmet here: it says where a
 * region depends on others.
 */
public final class UnmetNeeds {

    private final Similarity similarity;
    private final double meetsFrom;
    private final Catalogue catalogue;

    private UnmetNeeds(Catalogue catalogue, Policy policy) {
        this.catalogue = catalogue;
        this.similarity = policy.similarity();
        this.meetsFrom = policy.meetsFrom();
    }

    /** Cells that have any demand, by region and broad field; countries that lie in no region are left out. */
    public static List<Cell> of(Catalogue catalogue, Policy policy) {
        return new UnmetNeeds(catalogue, policy).cells();
    }

    private List<Cell> cells() {
        Map<String, List<Profile>> regions = new TreeMap<>();
        for (Profile profile : catalogue.profiles()) {
            String region = catalogue.countries().standing(profile.country()).neighbourhood();
            if (!region.isEmpty()) {
                regions.computeIfAbsent(region, r -> new ArrayList<>()).add(profile);
            }
        }
        var cells = new ArrayList<Cell>();
        regions.forEach((region, profiles) -> cells.addAll(cells(region, profiles)));
        return cells;
    }

    private List<Cell> cells(String region, List<Profile> profiles) {
        Map<Key, Best> supply = supply(profiles);
        Map<Key, Best> answers = new HashMap<>();
        Map<Field, double[]> sums = new TreeMap<>();
        for (Profile profile : profiles) {
            for (Need need : profile.needs()) {
                var key = new Key(need.field(), need.modality());
                double met =
                        answers.computeIfAbsent(key, k -> answer(k, supply)).without(profile.id());
                double weight = need.weightOn(catalogue.asOf());
                double[] sum = sums.computeIfAbsent(need.field().broad(), f -> new double[2]);
                sum[0] += weight;
                sum[1] += met >= meetsFrom ? 0 : weight;
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new Cell(region, entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparing(Cell::field))
                .toList();
    }

    /** The strongest capacity of each field and modality, and the strongest of another institution. */
    private Map<Key, Best> supply(List<Profile> profiles) {
        Map<Key, Best> supply = new HashMap<>();
        for (Profile profile : profiles) {
            for (Capacity capacity : profile.capacities()) {
                supply.computeIfAbsent(new Key(capacity.field(), capacity.modality()), k -> new Best())
                        .offer(profile.id(), capacity.countOn(catalogue.asOf()));
            }
        }
        return supply;
    }

    private Best answer(Key need, Map<Key, Best> supply) {
        var answer = new Best();
        supply.forEach((capacity, best) -> {
            double match =
                    similarity.of(need.field(), capacity.field()) * similarity.of(need.modality(), capacity.modality());
            if (match > 0) {
                best.into(answer, match);
            }
        });
        return answer;
    }

    private record Key(Field field, Modality modality) {}

    /** The best value and whose it is, and the best of anybody else. */
    private static final class Best {
        private @Nullable InstitutionId first;
        private double value;
        private double second;

        void offer(@Nullable InstitutionId id, double offered) {
            if (Objects.equals(id, first)) {
                value = Math.max(value, offered);
            } else if (offered > value) {
                second = value;
                value = offered;
                first = id;
            } else {
                second = Math.max(second, offered);
            }
        }

        /** Takes this one's best along, and its second only where the best is the same institution's. */
        void into(Best other, double match) {
            other.offer(first, match * value);
            if (Objects.equals(first, other.first)) {
                other.second = Math.max(other.second, match * second);
            }
        }

        double without(InstitutionId id) {
            return id.equals(first) ? second : value;
        }
    }

    /**
     * The needs of a region in a broad field.
     *
     * @param region as M49 names it in English
     * @param field a broad field
     * @param demand the sum of their ũ, above 0
     * @param unmet the sum of the ũ of those that nobody of the region meets, at most {@code demand}
     */
    public record Cell(String region, Field field, double demand, double unmet) {

        /** Share that is unmet, in [0, 1]. */
        public double share() {
            return unmet / demand;
        }
    }
}
