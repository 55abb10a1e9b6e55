package org.twinbridge.pole.persistence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rows of the table {@code pole}. */
public interface PoleRepository extends JpaRepository<PoleEntity, String> {

    List<PoleEntity> findByTheme(String theme);

    /** Those of a theme that are in one of these states or of one of these statuses, the best first. */
    @Query("""
        select p from PoleEntity p
        where p.theme = :theme and (p.reviewState in :states or p.status in :statuses and p.present = true)
        order by p.status desc, p.score desc, p.id
        """)
    List<PoleEntity> findQueue(String theme, Collection<String> states, Collection<String> statuses);

    List<PoleEntity> findByReviewStateOrderByThemeAscScoreDescIdAsc(String reviewState);

    /** How many of a theme wait in a state with every gate passed. */
    long countByReviewStateAndStatusAndPresentTrue(String reviewState, String status);
}
