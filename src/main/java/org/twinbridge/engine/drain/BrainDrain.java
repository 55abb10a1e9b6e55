package org.twinbridge.engine.drain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a twinning would do to brain drain, with the parts it is made of. Where both countries are equally exposed each
 * part is the mean over both choices of the exposed side.
 *
 * @param value B, in [0, 1]: ½ is neutral, above it the twinning helps the more exposed side keep its people
 * @param exposed the side that is more exposed
 * @param exposure D of the exposed side, in [0, 1]
 * @param retention R, in [0, 1]
 * @param localShare L, in [0, 1]
 * @param diaspora G, in [0, 1)
 * @param direction T, in [0, 1]: 1 for South–South
 * @param asymmetry A, in [0, 1]: by how much the exposed side is more exposed
 * @param corridor φ, in [0, 1]: how beaten the way from the exposed to the other country is
 * @param unknowns parts that stand on an assumption, in the order of {@link Unknown}
 */
public record BrainDrain(
        double value,
        Exposed exposed,
        double exposure,
        double retention,
        double localShare,
        double diaspora,
        double direction,
        double asymmetry,
        double corridor,
        Set<Unknown> unknowns) {

    /** Which side is more exposed to brain drain. */
    public enum Exposed {
        SELF,
        PARTNER,
        BOTH
    }

    /** What was assumed for want of knowledge. */
    public enum Unknown {
        /** Planned person-months: six for each of the assumed modalities. */
        PLAN,
        /** Where degrees are awarded, who leads, who holds the budget: half each. */
        LOCAL_SHARE,
        /** Experts of the diaspora: none. */
        DIASPORA,
        /** The corridor's share of the outflow: half of the reference. */
        CORRIDOR
    }

    /** What the value says in a word. */
    public enum Verdict {
        RETAINS,
        NEUTRAL,
        DRAINS
    }

    /** Distance from ½ within which a value is called neutral. */
    private static final double NEUTRAL_BAND = .01;

    private static final double NEUTRAL = .5;

    public BrainDrain {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The brain-drain term (%s) must lie in [0, 1].".formatted(value));
        }
        var ordered = EnumSet.noneOf(Unknown.class);
        ordered.addAll(unknowns);
        unknowns = Collections.unmodifiableSet(ordered);
    }

    public Verdict verdict() {
        if (value >= NEUTRAL + NEUTRAL_BAND) {
            return Verdict.RETAINS;
        }
        return value <= NEUTRAL - NEUTRAL_BAND ? Verdict.DRAINS : Verdict.NEUTRAL;
    }
}
