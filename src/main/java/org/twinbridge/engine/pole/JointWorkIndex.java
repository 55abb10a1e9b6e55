package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinbridge.engine.profile.InstitutionId;

/** Recorded joint work by organisation. */
final class JointWorkIndex {

    /** Under the lower id of each pair. */
    private final Map<InstitutionId, List<JointWork>> byLower = new HashMap<>();

    JointWorkIndex(Collection<JointWork> all) {
        for (JointWork work : all) {
            byLower.computeIfAbsent(lower(work), id -> new ArrayList<>()).add(work);
        }
    }

    /**
     * Sum of the weights of joint work in a theme over all pairs of members, by the closest of each pair, in [0, 1]; 0 where
     * none is recorded.
     */
    double density(List<PoleMember> members, PoleTheme theme) {
        if (byLower.isEmpty() || members.size() < 2) {
            return 0;
        }
        Set<InstitutionId> ids = new HashSet<>();
        members.forEach(m -> ids.add(m.organisation().id()));
        double sum = 0;
        for (PoleMember member : members) {
            // In the order of ids, so that the sum is the same every time.
            Map<InstitutionId, Double> closest = new TreeMap<>();
            for (JointWork work : byLower.getOrDefault(member.organisation().id(), List.of())) {
                InstitutionId other = work.a().equals(member.organisation().id()) ? work.b() : work.a();
                if (ids.contains(other) && isAbout(work, theme)) {
                    closest.merge(other, work.weight(), Math::max);
                }
            }
            for (double weight : closest.values()) {
                sum += weight;
            }
        }
        return Math.min(1, sum / (.5 * members.size() * (members.size() - 1)));
    }

    private static boolean isAbout(JointWork work, PoleTheme theme) {
        return work.fields().isEmpty() || work.fields().stream().anyMatch(theme::includes);
    }

    private static InstitutionId lower(JointWork work) {
        return work.a().compareTo(work.b()) < 0 ? work.a() : work.b();
    }
}
