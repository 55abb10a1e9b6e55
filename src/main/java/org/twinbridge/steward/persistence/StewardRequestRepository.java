package org.twinbridge.steward.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Rows of the table {@code steward_request}. */
public interface StewardRequestRepository extends JpaRepository<StewardRequestEntity, Long> {

    /** Those in a state, the oldest first. */
    List<StewardRequestEntity> findByStateOrderById(String state);

    long countByState(String state);

    /** Those of an account in a state, the oldest first. */
    List<StewardRequestEntity> findByContactAndStateOrderById(String contact, String state);

    /** The latest of an account, the latest first. */
    List<StewardRequestEntity> findTop100ByContactOrderByIdDesc(String contact);

    /** One, locked until the transaction ends, so that two stewards cannot both decide it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from StewardRequestEntity r where r.id = :id")
    Optional<StewardRequestEntity> findForDecision(long id);
}
