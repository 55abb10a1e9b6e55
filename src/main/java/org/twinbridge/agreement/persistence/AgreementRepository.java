package org.twinbridge.agreement.persistence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rows of the table {@code agreement}. */
public interface AgreementRepository extends JpaRepository<AgreementEntity, Long> {

    List<AgreementEntity> findAllByOrderById();

    /** Those with a member among these, by id. */
    @Query("""
        select a from AgreementEntity a
        where exists (select 1 from AgreementEntity o join o.members m where o.id = a.id and m in :institutions)
        order by a.id
        """)
    List<AgreementEntity> findOf(Collection<String> institutions);

    List<AgreementEntity> findByStateInOrderById(Collection<String> states);

    boolean existsBySampleTrue();
}
