package org.twinbridge.engine.rank;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;

/**
 * A field and a modality as one number, so that tables over both are plain arrays: the field's ordinal in the upper bits,
 * the modality's in the lower four. Sets of modalities are bit masks over the same ordinals.
 */
final class NeedKey {

    /** Length of an array over all keys. */
    static final int COUNT = Field.all().size() << 4;

    /** Length of an array over all masks of accepted modalities, which never hold {@link Modality#ANY}. */
    static final int MASKS = 1 << Modality.ANY.ordinal();

    private static final List<Field> FIELDS = Field.all();
    private static final Modality[] MODALITIES = Modality.values();

    private NeedKey() {}

    static int of(Field field, Modality modality) {
        return field.ordinal() << 4 | modality.ordinal();
    }

    static Field field(int key) {
        return FIELDS.get(fieldOrdinal(key));
    }

    static int fieldOrdinal(int key) {
        return key >>> 4;
    }

    static int modalityOrdinal(int key) {
        return key & 15;
    }

    /** Whether a number below {@link #COUNT} is a key: the lower bits have room for more modalities than there are. */
    static boolean exists(int key) {
        return modalityOrdinal(key) < MODALITIES.length;
    }

    static boolean isFullDegree(int key) {
        return modalityOrdinal(key) == Modality.FULL_DEGREE_ABROAD.ordinal();
    }

    static int mask(Collection<Modality> modalities) {
        int mask = 0;
        for (Modality modality : modalities) {
            mask |= 1 << modality.ordinal();
        }
        return mask;
    }

    static Set<Modality> modalities(int mask) {
        var modalities = EnumSet.noneOf(Modality.class);
        for (Modality modality : MODALITIES) {
            if ((mask >>> modality.ordinal() & 1) == 1) {
                modalities.add(modality);
            }
        }
        return modalities;
    }
}
