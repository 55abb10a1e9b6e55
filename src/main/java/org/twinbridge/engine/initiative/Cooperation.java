package org.twinbridge.engine.initiative;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.score.Explanation;

/**
 * How the universities that take part in an initiative and its partners of other kinds could work together. Pairs within
 * one country count too: a ministry's institute works with the universities of its own country first.
 *
 * @param ofUniversities the universities' needs of the initiative; covered by kind of those who cover them
 * @param ofPartners the needs of the other kinds; by kind of those who have them, covered by universities
 * @param pairs the best pairs of a university and a partner of which one covers a need of the initiative that the other
 *     has, the best first; nobody is in more of them than it can take on new twinnings
 * @param lookedAt how many institutions of the rarer side were looked at for pairs, those with most to do with the
 *     initiative first
 * @param rarerSide how many institutions the rarer side has
 */
public record Cooperation(
        List<SharedNeed> ofUniversities,
        List<SharedNeed> ofPartners,
        List<Explanation> pairs,
        int lookedAt,
        int rarerSide) {

    public Cooperation {
        ofUniversities = List.copyOf(ofUniversities);
        ofPartners = List.copyOf(ofPartners);
        pairs = List.copyOf(pairs);
    }

    /**
     * A need that several have alike.
     *
     * @param need field and modality
     * @param countsDouble whether it counts double
     * @param all of everybody who has it
     * @param byKind by kind of partner; kinds of which none takes part, or none has it, are left out
     */
    public record SharedNeed(NeedKind need, boolean countsDouble, Share all, SortedMap<Kind, Share> byKind) {
        public SharedNeed {
            byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
        }
    }

    /**
     * How many of those who have a need find somebody who covers it.
     *
     * @param having how many have it, 1 or more
     * @param covered of these, 0 or more
     */
    public record Share(int having, int covered) {
        public Share {
            if (having < 1 || covered < 0 || covered > having) {
                throw new IllegalArgumentException(
                        "A need that %d have cannot be covered for %d of them.".formatted(having, covered));
            }
        }

        Share plus(boolean another) {
            return new Share(having + 1, covered + (another ? 1 : 0));
        }

        /** In [0, 1]. */
        public double value() {
            return (double) covered / having;
        }
    }
}
