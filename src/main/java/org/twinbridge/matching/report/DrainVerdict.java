package org.twinbridge.matching.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.BrainDrain;

/**
 * What the twinning would do to brain drain.
 *
 * @param direction whether it retains, is neutral or drains
 * @param value B, 0 to 100
 * @param headline the verdict in a sentence
 * @param reasons sentences from the same numbers
 * @param warning what would become of it with full degrees abroad; {@code null} if it is no worse
 * @param mends what would mend a value below 50, the strongest first
 * @param guard the guard that forbids the pair, in words; {@code null} if none does
 * @param figures the numbers behind the sentence: names and values
 */
public record DrainVerdict(
        BrainDrain.Verdict direction,
        int value,
        String headline,
        List<String> reasons,
        @Nullable String warning,
        List<String> mends,
        @Nullable String guard,
        List<Figure> figures) {

    public DrainVerdict {
        reasons = List.copyOf(reasons);
        mends = List.copyOf(mends);
        figures = List.copyOf(figures);
    }

    /** A number with its name. */
    public record Figure(String name, String value) {}
}
