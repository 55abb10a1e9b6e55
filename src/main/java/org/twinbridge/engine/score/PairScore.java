package org.twinbridge.engine.score;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.Guard;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * The score of a pair, seen from the institution that asks.
 *
 * @param self who asks
 * @param partner who is suggested
 * @param score S, in [0, 1]
 * @param utilitySelf what self gains (U), in (0, 1]
 * @param utilityPartner what the partner gains, in (0, 1]
 * @param reciprocity H, the weighted harmonic mean of both, in (0, 1]
 * @param brainDrain what the twinning would do to brain drain
 * @param guardOrNull the guard that forbids to suggest it, {@code null} if none does
 */
public record PairScore(
        InstitutionId self,
        InstitutionId partner,
        double score,
        double utilitySelf,
        double utilityPartner,
        double reciprocity,
        BrainDrain brainDrain,
        @Nullable Guard guardOrNull) {

    public PairScore {
        if (!(score >= 0 && score <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "The score (%s) of (%s) and (%s) must lie in [0, 1].".formatted(score, self, partner));
        }
    }

    /** The guard that forbids to suggest the pair, if one does. */
    public Optional<Guard> guard() {
        return Optional.ofNullable(guardOrNull);
    }
}
