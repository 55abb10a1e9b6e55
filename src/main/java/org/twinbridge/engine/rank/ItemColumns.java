package org.twinbridge.engine.rank;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.twinbridge.engine.profile.Profile;

/**
 * One sort of profile item of all institutions, one after the other: those of institution {@code i} stand from {@code
 * start[i]} to {@code start[i + 1]}. Read only.
 */
final class ItemColumns {

    /** Where each institution's items start; one longer than there are institutions. */
    final int[] start;

    /** Field and modality of each item, or the field's ordinal alone. */
    final short[] key;

    private ItemColumns(int[] start, short[] key) {
        this.start = start;
        this.key = key;
    }

    static <T> ItemColumns of(Profile[] profiles, Function<Profile, List<T>> items, Function<T, Integer> key) {
        var start = new int[profiles.length + 1];
        for (int i = 0; i < profiles.length; i++) {
            start[i + 1] = start[i] + items.apply(profiles[i]).size();
        }
        var keys = new short[start[profiles.length]];
        int next = 0;
        for (Profile profile : profiles) {
            for (T item : items.apply(profile)) {
                keys[next++] = key.apply(item).shortValue();
            }
        }
        return new ItemColumns(start, keys);
    }

    /** A value for each item, in the same order. */
    static <T> double[] values(Profile[] profiles, Function<Profile, List<T>> items, ToDoubleFunction<T> value) {
        int count = 0;
        for (Profile profile : profiles) {
            count += items.apply(profile).size();
        }
        var values = new double[count];
        int next = 0;
        for (Profile profile : profiles) {
            for (T item : items.apply(profile)) {
                values[next++] = value.applyAsDouble(item);
            }
        }
        return values;
    }

    /** A value for each item as its share of the institution's sum. */
    static <T> float[] shares(Profile[] profiles, Function<Profile, List<T>> items, ToDoubleFunction<T> value) {
        double[] values = values(profiles, items, value);
        var shares = new float[values.length];
        int next = 0;
        for (Profile profile : profiles) {
            int end = next + items.apply(profile).size();
            double sum = 0;
            for (int i = next; i < end; i++) {
                sum += values[i];
            }
            for (; next < end; next++) {
                shares[next] = (float) (values[next] / sum);
            }
        }
        return shares;
    }
}
