package org.twinbridge.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * An agreement as it stands.
 *
 * @param id stable number
 * @param version rises with each change, for those who changed what they saw
 * @param state how far it has come
 * @param terms what the members agree on
 * @param signatures who has signed, by member
 * @param override that the section lets it be in spite of guard 1; {@code null} if nobody did
 * @param review day on which its review comes due; {@code null} if not set
 * @param lastActivity day on which something happened last
 * @param commitmentsMade what the members promised each other, as counted at reviews, 0 or more
 * @param commitmentsKept how many of them were kept
 * @param sample whether it is an example of the demonstration, which claims nothing of real institutions
 * @param createdAt when it was drafted
 * @param changedAt when it was changed last
 * @param policy name of the policy under which the plan was looked at last
 * @param release name of the data release under which it was
 */
public record Agreement(
        long id,
        long version,
        AgreementState state,
        AgreementTerms terms,
        Map<InstitutionId, Signature> signatures,
        @Nullable GuardOverride override,
        @Nullable LocalDate review,
        LocalDate lastActivity,
        int commitmentsMade,
        int commitmentsKept,
        boolean sample,
        Instant createdAt,
        Instant changedAt,
        String policy,
        String release) {

    public Agreement {
        if (!(0 <= commitmentsKept && commitmentsKept <= commitmentsMade)) {
            throw new AgreementRefusedException(
                    AgreementRefusedException.Cause.COMMITMENTS, commitmentsMade, commitmentsKept);
        }
        signatures = Map.copyOf(signatures);
    }

    public AgreementKind kind() {
        return terms.kind();
    }

    /** The members, in their order. */
    public List<InstitutionId> members() {
        return terms.members();
    }

    public boolean isMember(InstitutionId institution) {
        return members().contains(institution);
    }

    /** What they work on; may be empty. */
    public Set<Field> fields() {
        return terms.fields();
    }

    /** First day; {@code null} if not said. */
    public @Nullable LocalDate start() {
        return terms.start();
    }

    /** Last day; {@code null} if not said. */
    public @Nullable LocalDate end() {
        return terms.end();
    }

    /** What is planned between two members, as the first sees it; empty if nothing is. */
    public Optional<MobilityPlan> plan(InstitutionId self, InstitutionId partner) {
        return terms.plan(self, partner);
    }

    /** The members that have not signed, in their order. */
    public List<InstitutionId> unsigned() {
        return members().stream()
                .filter(member -> !signatures.containsKey(member))
                .toList();
    }
}
