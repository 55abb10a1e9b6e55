package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.pole.PoleGap.NewMember;
import org.twinbridge.engine.pole.PoleGap.Reason;
import org.twinbridge.engine.pole.PoleGap.Twinning;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

/** Says what the places of one theme lack, and who nearby would close the gap. */
final class PoleGaps {

    private static final double ENOUGH_MASS = .5;

    private final PoleSettings settings;
    private final Map<InstitutionId, Double> strengths;
    private final SphereGrid everybody;
    private final List<Organisation> strongest;

    PoleGaps(
            PoleSettings settings,
            Map<InstitutionId, Double> strengths,
            SphereGrid everybody,
            List<Organisation> strongestFirst) {
        this.settings = settings;
        this.strengths = strengths;
        this.everybody = everybody;
        this.strongest = ofTwoCountries(strongestFirst);
    }

    List<PoleGap> of(List<PoleMember> members, List<Site> place, PoleAssessment assessment) {
        var gaps = new ArrayList<PoleGap>();
        Set<PoleGate> passed = assessment.passed();
        PoleComponents components = assessment.components();
        if (!passed.contains(PoleGate.HIGHER_EDUCATION)) {
            gaps.add(joining(
                    Reason.HIGHER_EDUCATION, members, place, o -> o.kind().isHigherEducation()));
        }
        if (!passed.contains(PoleGate.KINDS)) {
            Set<Kind> present =
                    members.stream().map(m -> m.organisation().kind()).collect(Collectors.toSet());
            // Where there are kinds enough, it is other houses that are wanted.
            boolean anyKind = assessment.hasEnoughKinds();
            gaps.add(joining(
                    Reason.KINDS,
                    members,
                    place,
                    o -> o.kind() != Kind.OTHER
                            && (anyKind ? strength(o) > 0 : !present.contains(o.kind()))
                            && Houses.isStranger(o, members)));
        }
        if (!passed.contains(PoleGate.PRIORITY)) {
            gaps.add(new PoleGap(Reason.PRIORITY, null, null));
        }
        if (!passed.contains(PoleGate.JOINT_WORK)) {
            gaps.add(new PoleGap(Reason.JOINT_WORK, null, withinThePole(members)));
        }
        if (components.visibility() == null) {
            gaps.add(new PoleGap(Reason.STANDING, null, null));
        }
        if (components.criticalMass() < ENOUGH_MASS) {
            PoleGap joining = joining(Reason.CRITICAL_MASS, members, place, o -> strength(o) > 0);
            gaps.add(new PoleGap(Reason.CRITICAL_MASS, joining.memberOrNull(), acrossBorders(members)));
        }
        if (passed.contains(PoleGate.JOINT_WORK) && components.innovation() == null) {
            gaps.add(joining(Reason.INNOVATION, members, place, Organisation::countsAsInnovative));
        }
        return gaps;
    }

    private PoleGap joining(Reason reason, List<PoleMember> members, List<Site> place, Predicate<Organisation> wanted) {
        return new PoleGap(reason, nearby(members, place, wanted).orElse(null), null);
    }

    /** The strongest in the theme within reach of a member; among equals the nearest, then by id. */
    private Optional<NewMember> nearby(List<PoleMember> members, List<Site> place, Predicate<Organisation> wanted) {
        Set<InstitutionId> inside = new HashSet<>();
        members.forEach(m -> inside.add(m.organisation().id()));
        return distances(place).entrySet().stream()
                .flatMap(near -> near.getKey().organisations().stream()
                        .filter(o -> !inside.contains(o.id()) && wanted.test(o))
                        .map(o -> new NewMember(o.id(), near.getValue(), strength(o))))
                .min(Comparator.comparingDouble(NewMember::strength)
                        .reversed()
                        .thenComparing(NewMember::km)
                        .thenComparing(NewMember::organisation));
    }

    /** Sites within reach of a place with their distance from its nearest member, in km. */
    private Map<Site, Double> distances(List<Site> place) {
        var measure = new GreatCircle();
        var distances = new TreeMap<Site, Double>(Site.BY_ORDER);
        for (Site site : place) {
            everybody.around(site.vector(), near -> {
                double km = measure.compute(site.vector(), near.vector());
                if (km <= settings.reachKm()) {
                    distances.merge(near, km, Math::min);
                }
            });
        }
        return distances;
    }

    /** The strongest institution of higher education with the strongest of another kind; else the two strongest. */
    private static @Nullable Twinning withinThePole(List<PoleMember> members) {
        List<PoleMember> strongest = members.stream()
                .sorted(Comparator.comparing(
                                (PoleMember m) -> !m.organisation().kind().isHigherEducation())
                        .thenComparing(
                                Comparator.comparingDouble(PoleMember::strength).reversed()))
                .toList();
        if (strongest.size() < 2) {
            return null;
        }
        Organisation first = strongest.getFirst().organisation();
        Organisation second = strongest.stream()
                .skip(1)
                .filter(m -> m.organisation().kind() != first.kind())
                .max(Comparator.comparingDouble(PoleMember::strength))
                .orElse(strongest.get(1))
                .organisation();
        return new Twinning(first.id(), second.id());
    }

    /** The pole's strongest member with the strongest in the theme in another country. */
    private @Nullable Twinning acrossBorders(List<PoleMember> members) {
        Organisation own = members.stream()
                .max(Comparator.comparingDouble(PoleMember::strength))
                .orElse(members.getFirst())
                .organisation();
        return strongest.stream()
                .filter(o -> !o.country().equals(own.country()))
                .findFirst()
                .map(o -> new Twinning(own.id(), o.id()))
                .orElse(null);
    }

    /** The strongest of all and the strongest of another country: enough to find one abroad for whomever. */
    private static List<Organisation> ofTwoCountries(List<Organisation> strongestFirst) {
        if (strongestFirst.isEmpty()) {
            return List.of();
        }
        Organisation first = strongestFirst.getFirst();
        return Stream.concat(
                        Stream.of(first),
                        strongestFirst.stream()
                                .filter(o -> !o.country().equals(first.country()))
                                .limit(1))
                .toList();
    }

    private double strength(Organisation organisation) {
        return strengths.getOrDefault(organisation.id(), 0.0);
    }
}
