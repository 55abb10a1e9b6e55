package org.twinbridge.engine.pole;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Something a pole lacks, and what would close the gap.
 *
 * @param reason what is missing
 * @param memberOrNull the organisation whose joining would close it, {@code null} if none is known or joining is not the way
 * @param twinningOrNull the two whose twinning would close it, {@code null} likewise
 */
public record PoleGap(
        Reason reason,
        @Nullable NewMember memberOrNull,
        @Nullable Twinning twinningOrNull) {

    /** What can be missing. */
    public enum Reason {
        /** No institution of higher education. */
        HIGHER_EDUCATION,
        /** Too few kinds of organisation. */
        KINDS,
        /** The theme is no priority; nobody can change that but the policy. */
        PRIORITY,
        /** No joint work on record. */
        JOINT_WORK,
        /** No evidence of any member's standing. */
        STANDING,
        /** Less than half of a critical mass. */
        CRITICAL_MASS,
        /** Joint work is on record, but neither a private unit nor technology transfer nor a joint degree. */
        INNOVATION
    }

    /**
     * Someone who could join.
     *
     * @param organisation who
     * @param km how far from the nearest member, 0 or more
     * @param strength q̃ in the theme, in [0, 1]; below the least that counts, it would have to show more
     */
    public record NewMember(InstitutionId organisation, double km, double strength) {}

    /**
     * Two who could work together.
     *
     * @param member one of the pole
     * @param partner another of the pole, or one elsewhere
     */
    public record Twinning(InstitutionId member, InstitutionId partner) {}

    /** Who would close the gap by joining, if anybody. */
    public Optional<NewMember> member() {
        return Optional.ofNullable(memberOrNull);
    }

    /** Which twinning would close the gap, if one would. */
    public Optional<Twinning> twinning() {
        return Optional.ofNullable(twinningOrNull);
    }
}
