package org.twinbridge.policy.persistence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code policy_preview}: they are added and read, nothing else. */
public interface PolicyPreviewRepository extends Repository<PolicyPreviewEntity, Long> {

    PolicyPreviewEntity save(PolicyPreviewEntity preview);

    Optional<PolicyPreviewEntity> findById(long id);

    /** The latest of these terms against that policy. */
    Optional<PolicyPreviewEntity> findFirstByFingerprintAndAgainstOrderByIdDesc(String fingerprint, String against);
}
