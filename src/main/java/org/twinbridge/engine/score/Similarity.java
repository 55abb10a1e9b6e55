package org.twinbridge.engine.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;

/**
 * How alike fields and modalities are. Fields by Wu and Palmer (1994) on the ISCED-F tree, so that two detailed fields of
 * one narrow field are alike by 2/3 and of one broad field by 1/3; across broad fields only what a reviewed table of
 * kinships says. Symmetric.
 */
public final class Similarity {

    private static final double ANY_ON_ONE_SIDE = .8;

    private final List<Kinship> kinships;
    private final List<ModalityKinship> modalityKinships;
    private final double[][] fields;
    private final double[][] modalities;
    private final int hash;

    private Similarity(
            List<Kinship> kinships, List<ModalityKinship> modalityKinships, double[][] fields, double[][] modalities) {
        this.kinships = kinships;
        this.modalityKinships = modalityKinships;
        this.fields = fields;
        this.modalities = modalities;
        this.hash = 31 * Arrays.deepHashCode(fields) + Arrays.deepHashCode(modalities);
    }

    /** The shipped compatibilities of modalities, no kinships. */
    public static Similarity withDefaults() {
        List<ModalityKinship> shipped = ModalityKinship.shipped();
        return new Similarity(List.of(), shipped, fieldTable(List.of()), modalityTable(shipped));
    }

    /** The same with a table of kinships across broad fields. */
    public Similarity withKinships(List<Kinship> newKinships) {
        return new Similarity(List.copyOf(newKinships), modalityKinships, fieldTable(newKinships), modalities);
    }

    /** The same with another table of how far modalities serve for each other; pairs left out don't at all. */
    public Similarity withModalityKinships(List<ModalityKinship> newKinships) {
        return new Similarity(kinships, List.copyOf(newKinships), fields, modalityTable(newKinships));
    }

    /** The kinships across broad fields, as given. */
    public List<Kinship> kinships() {
        return kinships;
    }

    /** How far modalities serve for each other, as given; pairs left out don't at all. */
    public List<ModalityKinship> modalityKinships() {
        return modalityKinships;
    }

    /** Likeness of two fields, in [0, 1]; 1 only for the same field. */
    public double of(Field a, Field b) {
        return fields[a.ordinal()][b.ordinal()];
    }

    /** How far one modality serves for another, in [0, 1]: 1 for the same, .8 where one side is open to any. */
    public double of(Modality a, Modality b) {
        return modalities[a.ordinal()][b.ordinal()];
    }

    /** How well a capacity fits a need, in [0, 1], whatever its strength. */
    public double match(Need need, Capacity capacity) {
        return of(need.field(), capacity.field()) * of(need.modality(), capacity.modality());
    }

    /** Whether all fields and modalities are as alike under the one as under the other. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Similarity that
                        && Arrays.deepEquals(fields, that.fields)
                        && Arrays.deepEquals(modalities, that.modalities));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private static double[][] fieldTable(List<Kinship> kinships) {
        var kin = new HashMap<Field, Map<Field, Double>>();
        for (Kinship kinship : kinships) {
            kin.computeIfAbsent(kinship.a(), f -> new HashMap<>()).merge(kinship.b(), kinship.value(), Math::max);
            kin.computeIfAbsent(kinship.b(), f -> new HashMap<>()).merge(kinship.a(), kinship.value(), Math::max);
        }
        List<Field> all = Field.all();
        var table = new double[all.size()][all.size()];
        for (Field a : all) {
            for (Field b : all) {
                table[a.ordinal()][b.ordinal()] = a.broad().equals(b.broad()) ? wuPalmer(a, b) : kinship(a, b, kin);
            }
        }
        return table;
    }

    private static double wuPalmer(Field a, Field b) {
        int common = 0;
        int shorter = Math.min(a.code().length(), b.code().length());
        while (common < shorter && a.code().charAt(common) == b.code().charAt(common)) {
            common++;
        }
        return 2.0 * (common - 1) / (a.depth() + b.depth());
    }

    /** The closest kinship listed for the two or for fields that include them. */
    private static double kinship(Field a, Field b, Map<Field, Map<Field, Double>> kin) {
        double closest = 0;
        for (Map.Entry<Field, Map<Field, Double>> of : kin.entrySet()) {
            if (of.getKey().includes(a)) {
                for (Map.Entry<Field, Double> to : of.getValue().entrySet()) {
                    closest = to.getKey().includes(b) ? Math.max(closest, to.getValue()) : closest;
                }
            }
        }
        return closest;
    }

    private static double[][] modalityTable(List<ModalityKinship> kinships) {
        int size = Modality.values().length;
        var table = new double[size][size];
        for (Modality modality : Modality.values()) {
            table[Modality.ANY.ordinal()][modality.ordinal()] = ANY_ON_ONE_SIDE;
            table[modality.ordinal()][Modality.ANY.ordinal()] = ANY_ON_ONE_SIDE;
            table[modality.ordinal()][modality.ordinal()] = 1;
        }
        for (ModalityKinship kinship : kinships) {
            table[kinship.a().ordinal()][kinship.b().ordinal()] = kinship.value();
            table[kinship.b().ordinal()][kinship.a().ordinal()] = kinship.value();
        }
        return table;
    }

    /**
     * Two fields of different broad fields that are alike all the same, such as biology and medicine.
     *
     * @param value likeness, in [.2, .6]
     */
    public record Kinship(Field a, Field b, double value) {
        public Kinship {
            if (!(value >= .2 && value <= .6)) {
                throw new IllegalArgumentException(
                        "The kinship of (%s) and (%s) must lie in [.2, .6], not be %s.".formatted(a, b, value));
            }
            if (a.broad().equals(b.broad())) {
                throw new IllegalArgumentException(
                        "(%s) and (%s) lie in one broad field: the tree tells how alike they are.".formatted(a, b));
            }
        }
    }

    /**
     * Two modalities of which one serves for the other in part, such as joint research and split-site doctorates.
     *
     * @param a not {@link Modality#ANY}
     * @param b another one, not {@link Modality#ANY}
     * @param value how far, in (0, 1)
     */
    public record ModalityKinship(Modality a, Modality b, double value) {
        public ModalityKinship {
            if (!(value > 0 && value < 1)) {
                throw new IllegalArgumentException(
                        "The kinship of (%s) and (%s) must lie in (0, 1), not be %s.".formatted(a, b, value));
            }
            if (a == b || a == Modality.ANY || b == Modality.ANY) {
                throw new IllegalArgumentException(
                        "(%s) and (%s) must be two different modalities, and not ANY.".formatted(a, b));
            }
        }

        private static List<ModalityKinship> shipped() {
            return List.of(
                    new ModalityKinship(Modality.JOINT_RESEARCH, Modality.SPLIT_SITE_DOCTORATE, .5),
                    new ModalityKinship(Modality.JOINT_RESEARCH, Modality.STAFF_EXCHANGE, .5),
                    new ModalityKinship(Modality.JOINT_RESEARCH, Modality.INFRASTRUCTURE, .4),
                    new ModalityKinship(Modality.SPLIT_SITE_DOCTORATE, Modality.STAFF_EXCHANGE, .3),
                    new ModalityKinship(Modality.TEACHER_TRAINING, Modality.JOINT_CURRICULUM, .4),
                    new ModalityKinship(Modality.TEACHER_TRAINING, Modality.DISTANCE_LEARNING, .4),
                    new ModalityKinship(Modality.TEACHER_TRAINING, Modality.STAFF_EXCHANGE, .3),
                    new ModalityKinship(Modality.JOINT_CURRICULUM, Modality.DISTANCE_LEARNING, .5),
                    new ModalityKinship(Modality.JOINT_CURRICULUM, Modality.QUALITY_ASSURANCE, .4),
                    new ModalityKinship(Modality.COMMUNITY_ENGAGEMENT, Modality.TEACHER_TRAINING, .3),
                    new ModalityKinship(Modality.DIASPORA_ENGAGEMENT, Modality.STAFF_EXCHANGE, .4));
        }
    }
}
