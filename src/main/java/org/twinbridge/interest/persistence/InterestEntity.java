package org.twinbridge.interest.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.interest.Assessment;
import org.twinbridge.interest.DeclineReason;
import org.twinbridge.interest.Interest;
import org.twinbridge.interest.InterestState;

/** A row of the table {@code interest}. */
@Entity
@Audited
@Table(name = "interest")
public class InterestEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String fromInstitution;
    private String toInstitution;
    private String note;
    private String sentBy;
    private Instant sentAt;
    private String state;
    private @Nullable String openPair;
    private double score;
    private double gainFrom;
    private double gainTo;
    private double drain;
    private String policyName;
    private String releaseName;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedPolicy;
    private @Nullable String decidedRelease;
    private @Nullable String reason;
    private @Nullable String words;
    private @Nullable Long agreementId;
    private boolean sample;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected InterestEntity() {}

    /** An interest that waits for an answer. */
    public InterestEntity(
            InstitutionId from,
            InstitutionId to,
            String note,
            String by,
            Instant at,
            Assessment assessment,
            boolean sample) {
        this.fromInstitution = from.value();
        this.toInstitution = to.value();
        this.note = note;
        this.sentBy = by;
        this.sentAt = at;
        this.state = InterestState.OPEN.name();
        this.openPair = pair(from, to);
        this.score = assessment.score();
        this.gainFrom = assessment.gainOfFrom();
        this.gainTo = assessment.gainOfTo();
        this.drain = assessment.drain();
        this.policyName = assessment.policy();
        this.releaseName = assessment.release();
        this.sample = sample;
    }

    /** What stands for two institutions, whoever of them asks. */
    public static String pair(InstitutionId one, InstitutionId other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    public void answer(InterestState newState, Interest.Answer answer) {
        state = newState.name();
        openPair = null;
        decidedBy = answer.by();
        decidedAt = answer.at();
        decidedPolicy = answer.policy();
        decidedRelease = answer.release();
        reason = answer.reason() == null ? null : answer.reason().name();
        words = answer.words();
    }

    /** Names the agreement that came of it. */
    public void ledTo(long agreement) {
        agreementId = agreement;
    }

    /** Puts one institution in the place of another. */
    public void replace(InstitutionId from, InstitutionId to) {
        if (fromInstitution.equals(from.value())) {
            fromInstitution = to.value();
        }
        if (toInstitution.equals(from.value())) {
            toInstitution = to.value();
        }
        if (openPair != null) {
            openPair = pair(new InstitutionId(fromInstitution), new InstitutionId(toInstitution));
        }
    }

    /** What the row says, once it is stored. */
    public Interest interest() {
        if (id == null) {
            throw new IllegalStateException("The interest has not been stored.");
        }
        return new Interest(
                id,
                version == null ? 0 : version,
                new InstitutionId(fromInstitution),
                new InstitutionId(toInstitution),
                note,
                sentBy,
                sentAt,
                InterestState.valueOf(state),
                new Assessment(score, gainFrom, gainTo, drain, policyName, releaseName),
                answer(),
                agreementId,
                sample);
    }

    private Interest.@Nullable Answer answer() {
        return decidedBy == null || decidedAt == null
                ? null
                : new Interest.Answer(
                        decidedBy,
                        decidedAt,
                        reason == null ? null : DeclineReason.valueOf(reason),
                        words == null ? "" : words,
                        decidedPolicy == null ? "" : decidedPolicy,
                        decidedRelease == null ? "" : decidedRelease);
    }
}
