package org.twinbridge.initiative.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code initiative}: added and changed, never deleted. */
public interface InitiativeRepository extends Repository<InitiativeEntity, String> {

    InitiativeEntity saveAndFlush(InitiativeEntity initiative);

    Optional<InitiativeEntity> findById(String id);

    List<InitiativeEntity> findByRetiredOrderByNameAscIdAsc(boolean retired);

    boolean existsByNameIgnoreCaseAndRetiredFalseAndIdNot(String name, String id);

    long countByRetiredFalse();
}
