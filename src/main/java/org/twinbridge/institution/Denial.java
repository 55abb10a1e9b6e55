package org.twinbridge.institution;

import java.util.Comparator;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;

/**
 * Something that would be assumed or read of an institution, and that it says is not so.
 *
 * @param part which part of the profile it would stand in
 * @param field in which field
 * @param modality by which modality; {@link Modality#ANY} for themes
 */
public record Denial(Part part, Field field, Modality modality) implements Comparable<Denial> {

    /** Parts of a profile that are inferred where nothing is stated. */
    public enum Part {
        THEME,
        NEED,
        CAPACITY
    }

    private static final Comparator<Denial> ORDER =
            Comparator.comparing(Denial::part).thenComparing(Denial::field).thenComparing(Denial::modality);

    /** That it works in the field. */
    public static Denial ofTheme(Field field) {
        return new Denial(Part.THEME, field, Modality.ANY);
    }

    public static Denial ofNeed(Field field, Modality modality) {
        return new Denial(Part.NEED, field, modality);
    }

    public static Denial ofCapacity(Field field, Modality modality) {
        return new Denial(Part.CAPACITY, field, modality);
    }

    @Override
    public int compareTo(Denial other) {
        return ORDER.compare(this, other);
    }
}
