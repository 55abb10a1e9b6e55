package org.twinbridge.agreement.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rows of the table {@code agreement_endorsement}. */
public interface EndorsementRepository extends JpaRepository<EndorsementEntity, Long> {

    List<EndorsementEntity> findByAgreementId(long agreementId);

    Optional<EndorsementEntity> findByAgreementIdAndCountry(long agreementId, String country);
}
