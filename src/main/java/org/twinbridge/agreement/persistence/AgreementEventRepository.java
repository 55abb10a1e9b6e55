package org.twinbridge.agreement.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rows of the table {@code agreement_event}. */
public interface AgreementEventRepository extends JpaRepository<AgreementEventEntity, Long> {

    List<AgreementEventEntity> findByAgreementIdOrderByIdDesc(long agreementId);
}
