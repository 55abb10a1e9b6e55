package org.twinbridge.engine.pole;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

/**
 * A place that could be a pole of excellence in a theme.
 *
 * @param theme what it is about
 * @param members by id, at least one
 * @param centre middle of its members
 * @param widthKm greatest distance of two members, 0 or more
 * @param passed gates it passes
 * @param components what its score is made of
 * @param score weighted geometric mean of the components known, in [0, 1]
 * @param gaps what is missing, gates first
 */
public record PoleCandidate(
        PoleTheme theme,
        List<PoleMember> members,
        GeoPoint centre,
        double widthKm,
        Set<PoleGate> passed,
        PoleComponents components,
        double score,
        List<PoleGap> gaps) {

    /** Recorded before potential before incomplete, then by score, then by first member. */
    public static final Comparator<PoleCandidate> ORDER = Comparator.comparing(PoleCandidate::status)
            .thenComparing(Comparator.comparingDouble(PoleCandidate::score).reversed())
            .thenComparing(pole -> pole.members().getFirst().organisation().id());

    public PoleCandidate {
        if (members.isEmpty() || !(widthKm >= 0) || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "A pole needs members (%d), a width (%s) of 0 or more and a score (%s) in [0, 1]."
                            .formatted(members.size(), widthKm, score));
        }
        members = List.copyOf(members);
        passed = Set.copyOf(passed);
        gaps = List.copyOf(gaps);
    }

    public PoleStatus status() {
        if (passed.size() == PoleGate.values().length) {
            return PoleStatus.RECORDED;
        }
        return passed.containsAll(EnumSet.complementOf(EnumSet.of(PoleGate.JOINT_WORK)))
                ? PoleStatus.POTENTIAL
                : PoleStatus.INCOMPLETE;
    }

    /** Ids of its members. */
    public Set<InstitutionId> memberIds() {
        return members.stream().map(m -> m.organisation().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** Kinds of its members. */
    public Set<Kind> kinds() {
        return members.stream().map(m -> m.organisation().kind()).collect(Collectors.toUnmodifiableSet());
    }
}
