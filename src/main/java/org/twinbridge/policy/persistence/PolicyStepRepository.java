package org.twinbridge.policy.persistence;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code policy_step}: they are added and read, nothing else. */
public interface PolicyStepRepository extends Repository<PolicyStepEntity, Long> {

    PolicyStepEntity save(PolicyStepEntity step);

    /** Those of a policy, the latest first. */
    List<PolicyStepEntity> findByPolicyIdOrderByIdDesc(long policyId);
}
