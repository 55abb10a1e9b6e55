package org.twinbridge.outcome.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code outcome}: added, changed and withdrawn, never deleted. */
public interface OutcomeRepository extends Repository<OutcomeEntity, Long> {

    OutcomeEntity saveAndFlush(OutcomeEntity outcome);

    Optional<OutcomeEntity> findById(long id);

    List<OutcomeEntity> findByWithdrawnFalseOrderById();

    List<OutcomeEntity> findByKindAndWithdrawnFalseOrderById(String kind);

    List<OutcomeEntity> findByAgreementIdAndWithdrawnFalseOrderById(long agreementId);

    /** Withdrawn ones too. */
    List<OutcomeEntity> findAllByOrderById();

    boolean existsByCohortCode(String code);

    long count();
}
