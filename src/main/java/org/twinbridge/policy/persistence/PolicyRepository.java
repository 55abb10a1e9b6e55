package org.twinbridge.policy.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rows of the table {@code policy}. */
public interface PolicyRepository extends JpaRepository<PolicyEntity, Long> {

    Optional<PolicyEntity> findByInForce(Integer inForce);

    Optional<PolicyEntity> findByName(String name);

    boolean existsByName(String name);

    /** All, the latest first. */
    List<PolicyEntity> findAllByOrderByVersionDesc();

    /** The highest version; empty if there is none. */
    @Query("select max(p.version) from PolicyEntity p")
    Optional<Integer> highestVersion();

    /** Version of the policy in force, which tells whoever keeps it whether it is still the one; empty if there is none. */
    @Query("select p.version from PolicyEntity p where p.inForce = 1")
    Optional<Integer> versionInForce();
}
