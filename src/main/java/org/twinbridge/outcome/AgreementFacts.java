package org.twinbridge.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/** What must be known of agreements to record what came of them; of whoever keeps them. It asks nobody who they are. */
public interface AgreementFacts {

    /** One agreement; empty if there is none of the number. */
    Optional<Facts> find(long agreement);

    /**
     * One agreement.
     *
     * @param members in their order
     * @param begun whether it has come into force, so that something can have come of it
     * @param start its first day; {@code null} if not said
     */
    record Facts(
            List<InstitutionId> members,
            boolean begun,
            @Nullable LocalDate start) {
        public Facts {
            members = List.copyOf(members);
        }
    }
}
