package org.twinbridge.pole.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code pole_decision}: they are added and read, nothing else. */
public interface PoleDecisionRepository extends Repository<PoleDecisionEntity, Long> {

    PoleDecisionEntity save(PoleDecisionEntity decision);

    /** Those of a pole, the latest first. */
    List<PoleDecisionEntity> findByPoleIdOrderByIdDesc(String poleId);

    /** The latest of a pole. */
    Optional<PoleDecisionEntity> findFirstByPoleIdOrderByIdDesc(String poleId);
}
