package org.twinbridge.interest.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rows of the table {@code interest}. */
public interface InterestRepository extends JpaRepository<InterestEntity, Long> {

    List<InterestEntity> findAllByOrderByIdDesc();

    Optional<InterestEntity> findByOpenPair(String openPair);

    @Query("""
        select i from InterestEntity i
        where i.fromInstitution in :institutions or i.toInstitution in :institutions
        order by i.id desc
        """)
    List<InterestEntity> findOf(Collection<String> institutions);

    List<InterestEntity> findByStateOrderById(String state);

    long countByFromInstitutionAndState(String fromInstitution, String state);

    Optional<InterestEntity> findFirstByFromInstitutionAndToInstitutionAndStateOrderByIdDesc(
            String fromInstitution, String toInstitution, String state);

    boolean existsBySampleTrue();
}
