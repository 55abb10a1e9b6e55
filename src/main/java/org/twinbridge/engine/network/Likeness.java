package org.twinbridge.engine.network;

import java.util.List;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Similarity;

/**
 * A policy's likenesses as plain tables. A field and a modality are one key, so that what somebody can do or wants is an
 * array: the field's ordinal in the upper bits, the modality's in the lower four.
 */
final class Likeness {

    /** Length of an array over all keys. */
    static final int KEYS = Field.all().size() << 4;

    static final int FULL_DEGREE = Modality.FULL_DEGREE_ABROAD.ordinal();

    private static final List<Field> FIELDS = Field.all();
    private static final Modality[] MODALITIES = Modality.values();

    private final double[][] fields = new double[FIELDS.size()][FIELDS.size()];
    private final double[][] modalities = new double[MODALITIES.length][MODALITIES.length];
    private final int[][] kin = new int[FIELDS.size()][];

    Likeness(Similarity similarity) {
        for (int a = 0; a < FIELDS.size(); a++) {
            for (int b = 0; b < FIELDS.size(); b++) {
                fields[a][b] = similarity.of(FIELDS.get(a), FIELDS.get(b));
            }
        }
        for (int a = 0; a < MODALITIES.length; a++) {
            for (int b = 0; b < MODALITIES.length; b++) {
                modalities[a][b] = similarity.of(MODALITIES[a], MODALITIES[b]);
            }
        }
        for (int a = 0; a < FIELDS.size(); a++) {
            double[] row = fields[a];
            kin[a] = IntStream.range(0, row.length).filter(b -> row[b] > 0).toArray();
        }
    }

    static int key(Field field, Modality modality) {
        return field.ordinal() << 4 | modality.ordinal();
    }

    static Field field(int key) {
        return FIELDS.get(key >>> 4);
    }

    static Modality modality(int key) {
        return MODALITIES[key & 15];
    }

    static boolean isFullDegree(int key) {
        return (key & 15) == FULL_DEGREE;
    }

    /** Ordinals of the fields that are anything like one, itself among them. */
    int[] kin(int field) {
        return kin[field];
    }

    double ofFields(int a, int b) {
        return fields[a][b];
    }

    double ofModalities(int a, int b) {
        return modalities[a][b];
    }

    static int modalities() {
        return MODALITIES.length;
    }
}
