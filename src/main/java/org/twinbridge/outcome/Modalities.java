package org.twinbridge.outcome;

import org.twinbridge.engine.profile.Modality;

/** What was done was done in one modality, not in any. */
final class Modalities {

    private Modalities() {}

    static void require(Modality modality) {
        if (modality == Modality.ANY) {
            throw new IllegalArgumentException("What was done names one of the eleven modalities, not any.");
        }
    }
}
