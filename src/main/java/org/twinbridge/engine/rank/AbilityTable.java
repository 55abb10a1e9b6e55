package org.twinbridge.engine.rank;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.score.Similarity;

/**
 * What all institutions can do under one policy's likenesses: for each need somebody has asked with, a column of
 * everybody's ability to meet it; and for one institution, a row of its ability to meet any need. Columns are made when
 * they are first asked for. Safe to share between threads.
 */
final class AbilityTable {

    /** Which side of a pair is the more exposed to brain drain, seen from the one that has the need. */
    enum Exposure {
        EQUAL,
        NEEDING_SIDE_MORE,
        NEEDING_SIDE_LESS
    }

    private static final Modality[] MODALITIES = Modality.values();

    private final ProfileIndex index;
    private final double meetsFrom;
    private final float threshold;
    private final double[][] fieldLikeness;
    private final double[][] modalityLikeness;
    private final float[] inverseNorms;
    private final AtomicReferenceArray<Columns> columns = new AtomicReferenceArray<>(NeedKey.COUNT);

    AbilityTable(ProfileIndex index, Similarity similarity, double meetsFrom) {
        this.index = index;
        this.meetsFrom = meetsFrom;
        this.threshold = atLeast(meetsFrom);
        this.fieldLikeness = fieldLikeness(similarity);
        this.modalityLikeness = modalityLikeness(similarity);
        this.inverseNorms = inverseNorms();
    }

    /** The least ability, as a float, that meets a need. */
    float threshold() {
        return threshold;
    }

    /**
     * Everybody's ability to meet a need. Recruitment toward the less exposed side is no ability (guard 2): where the
     * needing side is the more exposed, capacities for full degrees abroad are left out.
     */
    AbilityColumn column(int key, Exposure exposure) {
        Columns known = columns.get(key);
        if (known == null) {
            known = make(key);
            columns.set(key, known);
        }
        return exposure == Exposure.NEEDING_SIDE_MORE ? known.withoutDegrees() : known.all();
    }

    /** Whether a need can be met at all where the sides are thus exposed: full degrees only between equals (guard 2). */
    static boolean canBeMet(int key, Exposure exposure) {
        return exposure == Exposure.EQUAL || !NeedKey.isFullDegree(key);
    }

    /** An institution's ability to meet any need of a side thus exposed, by key; 0 where it has none. */
    float[] row(Profile giver, Exposure exposure) {
        var row = new float[NeedKey.COUNT];
        for (Capacity capacity : giver.capacities()) {
            boolean degrees = capacity.modality() == Modality.FULL_DEGREE_ABROAD;
            if (!degrees || exposure != Exposure.NEEDING_SIDE_MORE) {
                raise(row, capacity, exposure);
            }
        }
        return row;
    }

    private void raise(float[] row, Capacity capacity, Exposure exposure) {
        double count = capacity.countOn(index.catalogue().asOf());
        double[] fields = fieldLikeness[capacity.field().ordinal()];
        double[] modalities = modalityLikeness[capacity.modality().ordinal()];
        for (int field = 0; field < fields.length; field++) {
            if (fields[field] > 0) {
                for (int modality = 0; modality < modalities.length; modality++) {
                    int key = field << 4 | modality;
                    if (canBeMet(key, exposure)) {
                        row[key] = Math.max(row[key], rounded(fields[field] * modalities[modality] * count));
                    }
                }
            }
        }
    }

    /**
     * By a field's ordinal, the soft cosine that an institution of that field alone, of norm 1, would have with these
     * themes; a weighted sum of it over an institution's themes, times {@link #inverseNorm}, is its own.
     */
    double[] themeRow(List<Theme> themes) {
        var row = new double[fieldLikeness.length];
        double norm = 0;
        for (Theme theme : themes) {
            double[] likeness = fieldLikeness[theme.field().ordinal()];
            for (int field = 0; field < row.length; field++) {
                row[field] += theme.weight() * likeness[field];
            }
        }
        for (Theme theme : themes) {
            norm += theme.weight() * row[theme.field().ordinal()];
        }
        double scale = norm == 0 ? 0 : 1 / Math.sqrt(norm);
        for (int field = 0; field < row.length; field++) {
            row[field] *= scale;
        }
        return row;
    }

    /** One over the norm of an institution's themes; 0 if it has none. */
    float inverseNorm(int position) {
        return inverseNorms[position];
    }

    private Columns make(int key) {
        double[] likeness = likeness(key);
        var all = new float[index.size()];
        var withoutDegrees = new float[index.size()];
        boolean same = true;
        int[] start = index.capacities.start;
        short[] keys = index.capacities.key;
        for (int institution = 0; institution < all.length; institution++) {
            double best = 0;
            double bestWithoutDegrees = 0;
            for (int i = start[institution]; i < start[institution + 1]; i++) {
                double ability = likeness[keys[i]] * index.capacityCounts[i];
                best = Math.max(best, ability);
                bestWithoutDegrees =
                        NeedKey.isFullDegree(keys[i]) ? bestWithoutDegrees : Math.max(bestWithoutDegrees, ability);
            }
            all[institution] = rounded(best);
            withoutDegrees[institution] = rounded(bestWithoutDegrees);
            same &= best == bestWithoutDegrees;
        }
        AbilityColumn column = AbilityColumn.of(all);
        return new Columns(column, same ? column : AbilityColumn.of(withoutDegrees));
    }

    /** How far a capacity of each key serves a need. */
    private double[] likeness(int need) {
        var likeness = new double[NeedKey.COUNT];
        double[] fields = fieldLikeness[NeedKey.fieldOrdinal(need)];
        double[] modalities = modalityLikeness[NeedKey.modalityOrdinal(need)];
        for (int key = 0; key < likeness.length; key++) {
            likeness[key] = NeedKey.exists(key)
                    ? fields[NeedKey.fieldOrdinal(key)] * modalities[NeedKey.modalityOrdinal(key)]
                    : 0;
        }
        return likeness;
    }

    /** The nearest float, or its neighbour where the nearest would fall on the other side of the threshold. */
    private float rounded(double value) {
        float nearest = (float) value;
        if (value >= meetsFrom) {
            return Math.max(nearest, threshold);
        }
        return nearest >= threshold ? Math.nextDown(threshold) : nearest;
    }

    private static float atLeast(double value) {
        float nearest = (float) value;
        return nearest < value ? Math.nextUp(nearest) : nearest;
    }

    private float[] inverseNorms() {
        var norms = new float[index.size()];
        int[] start = index.themes.start;
        for (int institution = 0; institution < norms.length; institution++) {
            double norm = 0;
            for (int a = start[institution]; a < start[institution + 1]; a++) {
                double[] likeness = fieldLikeness[index.themes.key[a]];
                for (int b = start[institution]; b < start[institution + 1]; b++) {
                    norm += (double) index.themeWeights[a] * index.themeWeights[b] * likeness[index.themes.key[b]];
                }
            }
            norms[institution] = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
        }
        return norms;
    }

    private static double[][] fieldLikeness(Similarity similarity) {
        List<Field> fields = Field.all();
        return fields.stream()
                .map(a -> fields.stream().mapToDouble(b -> similarity.of(a, b)).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] modalityLikeness(Similarity similarity) {
        return Arrays.stream(MODALITIES)
                .map(a -> Arrays.stream(MODALITIES)
                        .mapToDouble(b -> similarity.of(a, b))
                        .toArray())
                .toArray(double[][]::new);
    }

    private record Columns(AbilityColumn all, AbilityColumn withoutDegrees) {}
}
