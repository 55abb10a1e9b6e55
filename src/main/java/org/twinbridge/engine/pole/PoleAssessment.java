package org.twinbridge.engine.pole;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Kind;

/** Judges the members of one place by the gates and the components. */
final class PoleAssessment {

    private static final double MASS_SCALE = 3;
    private static final double VISIBLE_PERCENTILE = .9;

    private final PoleSettings settings;
    private final PoleTheme theme;
    private final List<PoleMember> members;
    private final double jointWork;
    private final PoleComponents components;

    /** @param jointWork density of recorded joint work, in [0, 1]; 0 where none is recorded */
    PoleAssessment(PoleSettings settings, PoleTheme theme, List<PoleMember> members, double jointWork) {
        this.settings = settings;
        this.theme = theme;
        this.members = members;
        this.jointWork = jointWork;
        boolean recorded = jointWork > 0;
        this.components = new PoleComponents(
                composition(),
                recorded ? jointWork : null,
                criticalMass(),
                visibility(),
                recorded ? innovation() : null);
    }

    PoleComponents components() {
        return components;
    }

    Set<PoleGate> passed() {
        var passed = EnumSet.noneOf(PoleGate.class);
        if (members.stream().anyMatch(m -> m.organisation().kind().isHigherEducation())) {
            passed.add(PoleGate.HIGHER_EDUCATION);
        }
        if (hasEnoughKinds() && Houses.count(members) >= settings.minKinds()) {
            passed.add(PoleGate.KINDS);
        }
        if (settings.isPriority(theme)) {
            passed.add(PoleGate.PRIORITY);
        }
        if (jointWork > 0) {
            passed.add(PoleGate.JOINT_WORK);
        }
        return passed;
    }

    boolean hasEnoughKinds() {
        return kinds().keySet().stream().filter(kind -> kind != Kind.OTHER).count() >= settings.minKinds();
    }

    private Map<Kind, Integer> kinds() {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        members.forEach(m -> kinds.merge(m.organisation().kind(), 1, Integer::sum));
        return kinds;
    }

    private double composition() {
        double entropy = 0;
        for (int count : kinds().values()) {
            double share = (double) count / members.size();
            entropy -= share * Math.log(share);
        }
        return Math.clamp(entropy / Math.log(Kind.values().length), 0, 1);
    }

    private double criticalMass() {
        double sum = 0;
        for (PoleMember member : members) {
            sum += member.strength();
        }
        return 1 - Math.exp(-sum / MASS_SCALE);
    }

    /** Linear between the two members next to the percentile. */
    private @Nullable Double visibility() {
        double[] known = members.stream()
                .map(m -> m.organisation().standing())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (known.length == 0) {
            return null;
        }
        double at = VISIBLE_PERCENTILE * (known.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, known.length - 1);
        return known[below] + (at - below) * (known[above] - known[below]);
    }

    /** Nothing where none is recorded of any member: that says that nobody looked, not that there is none. */
    private @Nullable Double innovation() {
        long innovative = members.stream()
                .filter(m -> m.organisation().countsAsInnovative())
                .count();
        return innovative == 0 ? null : (double) innovative / members.size();
    }
}
