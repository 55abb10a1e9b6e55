package org.twinbridge.engine.drain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;

/**
 * How two institutions mean to move people and work, as the first of them ("self") sees it.
 *
 * @param personMonths months by modality, each above 0, at least one; {@link Modality#ANY} holds what is undeclared
 * @param basis how binding it is
 * @param degreesAtSelf share of the degrees awarded by self, in [0, 1], or {@code null} if unknown
 * @param leadOfSelf self's share of lead and authorship, in [0, 1], or {@code null} if unknown
 * @param budgetOfSelf self's share of the budget, in [0, 1], or {@code null} if unknown
 * @param returnInstrument whether full degrees abroad are bound to a return, such as a post that waits
 */
public record MobilityPlan(
        Map<Modality, Double> personMonths,
        Basis basis,
        @Nullable Double degreesAtSelf,
        @Nullable Double leadOfSelf,
        @Nullable Double budgetOfSelf,
        boolean returnInstrument) {

    /** How binding a plan is. */
    public enum Basis {
        /** Written down by both sides. */
        PLANNED,
        /** Read from the modalities that both sides accept. */
        ACCEPTED,
        /** Assumed, since at least one side has not said what it accepts. */
        ASSUMED
    }

    private static final double ASSUMED_MONTHS = 6;
    private static final Set<Modality> ASSUMED_MODALITIES =
            EnumSet.of(Modality.JOINT_RESEARCH, Modality.SPLIT_SITE_DOCTORATE, Modality.STAFF_EXCHANGE);
    private static final Set<Modality> OUTWARD =
            EnumSet.of(Modality.FULL_DEGREE_ABROAD, Modality.SPLIT_SITE_DOCTORATE, Modality.STAFF_EXCHANGE);

    public MobilityPlan {
        if (personMonths.isEmpty()) {
            throw new IllegalArgumentException("A plan must name at least one modality; ANY stands for undeclared.");
        }
        personMonths.forEach((modality, months) -> {
            if (!(months > 0 && months < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The person-months of (%s) must be above 0 and finite, not %s.".formatted(modality, months));
            }
        });
        requireShare("degrees awarded", degreesAtSelf);
        requireShare("lead", leadOfSelf);
        requireShare("budget", budgetOfSelf);
        personMonths = Collections.unmodifiableMap(new EnumMap<>(personMonths));
    }

    /** A plan of which only the person-months are known. */
    public static MobilityPlan planned(Map<Modality, Double> personMonths) {
        return new MobilityPlan(personMonths, Basis.PLANNED, null, null, null, false);
    }

    /**
     * The plan that stands in where two institutions have none: six months for each modality that both accept. If only
     * one side has said what it accepts the other is taken to go along; if none has, or they agree on nothing, joint
     * research, split-site doctorate and staff exchange.
     */
    public static MobilityPlan between(Profile self, Profile partner) {
        return between(self.acceptedModalities(), partner.acceptedModalities());
    }

    /** As {@link #between(Profile, Profile)}, from what each side accepts; empty if it has not said. */
    public static MobilityPlan between(Set<Modality> selfAccepts, Set<Modality> partnerAccepts) {
        var common = EnumSet.noneOf(Modality.class);
        common.addAll(selfAccepts.isEmpty() ? partnerAccepts : selfAccepts);
        boolean bothSaid = !selfAccepts.isEmpty() && !partnerAccepts.isEmpty();
        if (bothSaid) {
            common.retainAll(partnerAccepts);
        }
        Basis basis = bothSaid && !common.isEmpty() ? Basis.ACCEPTED : Basis.ASSUMED;
        var months = new EnumMap<Modality, Double>(Modality.class);
        for (Modality modality : common.isEmpty() ? ASSUMED_MODALITIES : common) {
            months.put(modality, ASSUMED_MONTHS);
        }
        return new MobilityPlan(months, basis, null, null, null, false);
    }

    /** This plan with its shares of degrees, lead and budget. */
    public MobilityPlan withShares(@Nullable Double degrees, @Nullable Double lead, @Nullable Double budget) {
        return new MobilityPlan(personMonths, basis, degrees, lead, budget, returnInstrument);
    }

    public MobilityPlan withReturnInstrument() {
        return new MobilityPlan(personMonths, basis, degreesAtSelf, leadOfSelf, budgetOfSelf, true);
    }

    /** The same plan as the partner sees it. */
    public MobilityPlan mirrored() {
        return new MobilityPlan(
                personMonths, basis, rest(degreesAtSelf), rest(leadOfSelf), rest(budgetOfSelf), returnInstrument);
    }

    /** This plan with all months of some modalities moved to another. */
    MobilityPlan replacing(Set<Modality> replaced, Modality by) {
        var months = new EnumMap<Modality, Double>(Modality.class);
        personMonths.forEach(
                (modality, value) -> months.merge(replaced.contains(modality) ? by : modality, value, Double::sum));
        return new MobilityPlan(months, basis, degreesAtSelf, leadOfSelf, budgetOfSelf, returnInstrument);
    }

    /** All person-months, above 0. */
    public double totalMonths() {
        return sum(personMonths.keySet());
    }

    /** Person-months by the ordinal of their modality, 0 where it is not planned. */
    public double[] monthsByOrdinal() {
        var months = new double[Modality.values().length];
        personMonths.forEach((modality, value) -> months[modality.ordinal()] = value);
        return months;
    }

    /** Share of full degrees abroad in the months that take people out of their country, in [0, 1]; 0 if none do. */
    public double fullDegreeShareOfOutward() {
        double outward = sum(OUTWARD);
        return outward == 0 ? 0 : sum(Set.of(Modality.FULL_DEGREE_ABROAD)) / outward;
    }

    private double sum(Set<Modality> modalities) {
        return modalities.stream()
                .sorted()
                .mapToDouble(m -> personMonths.getOrDefault(m, 0.))
                .sum();
    }

    private static @Nullable Double rest(@Nullable Double share) {
        return share == null ? null : 1 - share;
    }

    private static void requireShare(String what, @Nullable Double share) {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share of the %s (%s) must lie in [0, 1].".formatted(what, share));
        }
    }
}
