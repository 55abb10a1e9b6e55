package org.twinbridge.engine.drain;

import java.util.EnumMap;
import java.util.Map;
import org.twinbridge.engine.profile.Modality;

/**
 * How many of those who move by a modality are expected back in, or still with, the side that is more exposed. Priors
 * with selection effects, not causal effects: whoever shows them must say so.
 */
public record RetentionPriors(Map<Modality, Retention> byModality) {

    /** A quarter of the 44 people of the source: other programmes, other countries, other years. */
    private static final double NCCR_DISCOUNTED = 11;

    /** A quarter of the 1,800 people of the source would drown whatever is recorded; no prior counts for more than this. */
    private static final double NSF_DISCOUNTED = RetentionPosterior.MOST_FROM_OUTSIDE;

    /** @throws IllegalArgumentException if one of the eleven modalities has no prior, or {@code ANY} has one */
    public RetentionPriors {
        if (!byModality.keySet().equals(Modality.specific())) {
            throw new IllegalArgumentException("Retention priors must name each of the modalities %s once, not %s."
                    .formatted(Modality.specific(), byModality.keySet()));
        }
        byModality = Map.copyOf(byModality);
    }

    /**
     * The priors of the model: home-based doctorates .83 (10 % lower bound of a Beta on 40 of 44 of the Swiss NCCR
     * programme; ISP Uppsala's 222 of 250 gives .86), full degrees abroad .24 (NSF 25-325: 450 of 1,800 African holders
     * of temporary visas left the USA after the degree), the rest assumed.
     */
    public static RetentionPriors withDefaults() {
        var priors = new EnumMap<Modality, Retention>(Modality.class);
        for (Modality modality : Modality.specific()) {
            priors.put(modality, new Retention(.95, false));
        }
        priors.put(Modality.SPLIT_SITE_DOCTORATE, new Retention(.83, true, NCCR_DISCOUNTED));
        priors.put(Modality.FULL_DEGREE_ABROAD, new Retention(.24, true, NSF_DISCOUNTED));
        priors.put(Modality.JOINT_RESEARCH, new Retention(.90, false));
        return new RetentionPriors(priors);
    }

    /**
     * How many people a prior of a modality counts for, as long as nobody says otherwise: by the size of the source it
     * rests on where it is measured, few where it is assumed.
     */
    public static double usualStrength(Modality modality, boolean measured) {
        return measured && modality == Modality.FULL_DEGREE_ABROAD
                ? NSF_DISCOUNTED
                : new Retention(0, measured).strength();
    }

    /** These priors with another one for a modality. */
    public RetentionPriors with(Modality modality, Retention retention) {
        var priors = new EnumMap<>(byModality);
        priors.put(modality, retention);
        return new RetentionPriors(priors);
    }

    /** Prior of one of the eleven modalities. */
    public Retention of(Modality modality) {
        Retention retention = byModality.get(modality);
        if (retention == null) {
            throw new IllegalArgumentException("There is no retention prior for (%s).".formatted(modality));
        }
        return retention;
    }

    /**
     * One prior.
     *
     * @param share of people retained, in [0, 1]; where it is measured, a cautious one: the lower end of its interval
     * @param measured whether it rests on a count of people, and is not assumed
     * @param strength how many recorded people it counts for, above 0 and at most
     *     {@value RetentionPosterior#MOST_FROM_OUTSIDE}
     */
    public record Retention(double share, boolean measured, double strength) {

        private static final double MEASURED = NCCR_DISCOUNTED;
        private static final double ASSUMED = 4;

        public Retention {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("A retention (%s) must lie in [0, 1].".formatted(share));
            }
            if (!(strength > 0 && strength <= RetentionPosterior.MOST_FROM_OUTSIDE)) {
                throw new IllegalArgumentException("The strength of a prior (%s) must lie in (0, %s] people."
                        .formatted(strength, RetentionPosterior.MOST_FROM_OUTSIDE));
            }
        }

        /** A prior of the usual strength: 11 people where it is measured, 4 where it is assumed. */
        public Retention(double share, boolean measured) {
            this(share, measured, measured ? MEASURED : ASSUMED);
        }
    }
}
