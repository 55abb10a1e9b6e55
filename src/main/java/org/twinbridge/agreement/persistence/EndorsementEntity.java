package org.twinbridge.agreement.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Endorsement;
import org.twinbridge.agreement.EndorsementState;
import org.twinbridge.engine.profile.CountryCode;

/** A row of the table {@code agreement_endorsement}. */
@Entity
@Audited
@Table(name = "agreement_endorsement")
public class EndorsementEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agreementId;
    private String country;
    private String state;
    private LocalDate asOf;
    private String notedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected EndorsementEntity() {}

    public EndorsementEntity(long agreementId, CountryCode country, EndorsementState state, LocalDate asOf, String by) {
        this.agreementId = agreementId;
        this.country = country.value();
        this.state = state.name();
        this.asOf = asOf;
        this.notedBy = by;
    }

    public void note(EndorsementState newState, LocalDate day, String by) {
        state = newState.name();
        asOf = day;
        notedBy = by;
    }

    public Endorsement endorsement() {
        return new Endorsement(new CountryCode(country), EndorsementState.valueOf(state), asOf, notedBy);
    }
}
