package org.twinbridge.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What a change of a profile does to the first of the list of partners.
 *
 * @param eligibleBefore how many partners could be suggested as the profile is stored
 * @param eligibleAfter how many could be with the change
 * @param rows who is among the first before or after, in the order of the new list, then of the old one
 * @param policy label of the policy it was worked out under
 * @param release name of the data release it was worked out from
 */
public record MatchPreview(int eligibleBefore, int eligibleAfter, List<Row> rows, String policy, String release) {

    /** What becomes of a partner. */
    public enum Move {
        ENTERS,
        LEAVES,
        RISES,
        FALLS,
        STAYS
    }

    /**
     * One partner.
     *
     * @param before its place as the profile is stored, from 1; {@code null} if it is not among the first hundred
     * @param after its place with the change; {@code null} as above
     * @param scoreBefore what the two score as the profile is stored, in [0, 1], suggested or not
     * @param scoreAfter what they score with the change
     */
    public record Row(
            InstitutionId institution,
            String name,
            CountryCode country,
            @Nullable Integer before,
            @Nullable Integer after,
            double scoreBefore,
            double scoreAfter,
            Move move) {

        public Optional<Integer> beforeIfKnown() {
            return Optional.ofNullable(before);
        }

        public Optional<Integer> afterIfKnown() {
            return Optional.ofNullable(after);
        }
    }

    public MatchPreview {
        rows = List.copyOf(rows);
    }

    /** How many partners of the sort there are. */
    public long count(Move move) {
        return rows.stream().filter(row -> row.move() == move).count();
    }
}
