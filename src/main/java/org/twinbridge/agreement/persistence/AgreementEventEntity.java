package org.twinbridge.agreement.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Actor;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.TimelineEntry;
import org.twinbridge.engine.profile.InstitutionId;

/** A row of the table {@code agreement_event}; it is never changed. */
@Entity
@Table(name = "agreement_event")
public class AgreementEventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agreementId;
    private String what;
    private @Nullable String stateBefore;
    private String stateAfter;
    private String actor;
    private String accountName;
    private @Nullable String institutionId;
    private String words;
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgreementEventEntity() {}

    public AgreementEventEntity(long agreementId, TimelineEntry entry) {
        this.agreementId = agreementId;
        this.what = entry.what().name();
        this.stateBefore = entry.before() == null ? null : entry.before().name();
        this.stateAfter = entry.after().name();
        this.actor = entry.actor().name();
        this.accountName = entry.by();
        this.institutionId = entry.side() == null ? null : entry.side().value();
        this.words = entry.words();
        this.happenedAt = entry.at();
    }

    public TimelineEntry entry() {
        return new TimelineEntry(
                TimelineEntry.What.valueOf(what),
                stateBefore == null ? null : AgreementState.valueOf(stateBefore),
                AgreementState.valueOf(stateAfter),
                Actor.valueOf(actor),
                accountName,
                institutionId == null ? null : new InstitutionId(institutionId),
                words,
                happenedAt);
    }
}
