package org.twinbridge.matching.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.report.DrainVerdict;

/**
 * Why one partner is suggested, in the user's language.
 *
 * @param partner its id
 * @param name its display name
 * @param description country and kind
 * @param rank its place by score, {@code null} if it is not in the list
 * @param score S, 0 to 100
 * @param exactScore S with two decimals of a hundred
 * @param selfGains what one's own institution gains, 0 to 100
 * @param partnerGains what the partner gains, 0 to 100
 * @param finding the bars' finding: who gains more
 * @param bars what the score is made of; their parts sum to the score
 * @param needsOfSelf one's own needs and what the partner does for them
 * @param needsOfPartner the partner's needs and what one's own institution does for them
 * @param drain what the twinning would do to brain drain
 * @param sureness how far all of this can be relied on
 * @param counterfactuals what would change the score, the strongest first
 * @param notSuggested why it would not be in the list whatever the filters; {@code null} if it would
 */
record PartnerExplanation(
        InstitutionId partner,
        String name,
        String description,
        @Nullable Integer rank,
        int score,
        String exactScore,
        int selfGains,
        int partnerGains,
        String finding,
        List<Bar> bars,
        Needs needsOfSelf,
        Needs needsOfPartner,
        DrainVerdict drain,
        Sureness sureness,
        List<String> counterfactuals,
        @Nullable String notSuggested) {

    PartnerExplanation {
        bars = List.copyOf(bars);
        counterfactuals = List.copyOf(counterfactuals);
    }

    /**
     * Points of one criterion.
     *
     * @param label name of the criterion
     * @param self its points for one's own institution, in [0, 1]
     * @param partner its points for the partner, in [0, 1]
     * @param both its points for both together, in [0, 1]
     */
    record Bar(String label, double self, double partner, double both) {}

    /**
     * One side's needs.
     *
     * @param met those that the other side meets, the most urgent first
     * @param unmet those that it does not meet
     */
    record Needs(List<Met> met, List<Wanted> unmet) {
        Needs {
            met = List.copyOf(met);
            unmet = List.copyOf(unmet);
        }

        int total() {
            return met.size() + unmet.size();
        }
    }

    /**
     * A need that is met.
     *
     * @param need what is wanted
     * @param by what meets it
     * @param degree how well, 0 to 100
     * @param inferred whether the need or what meets it is only inferred
     */
    record Met(Wanted need, String by, int degree, boolean inferred) {}

    /**
     * A need.
     *
     * @param text field and modality
     * @param urgency 1 to 100
     * @param inferred whether it is only inferred
     */
    record Wanted(String text, int urgency, boolean inferred) {}

    /**
     * How far an explanation can be relied on.
     *
     * @param range where the score lies, in a sentence
     * @param low lower end, 0 to 100
     * @param high upper end, 0 to 100
     * @param evidence what is inferred, a sentence for each side
     */
    record Sureness(String range, int low, int high, List<String> evidence) {
        Sureness {
            evidence = List.copyOf(evidence);
        }
    }
}
