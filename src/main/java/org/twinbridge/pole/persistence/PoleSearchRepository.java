package org.twinbridge.pole.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

/** Rows of the table {@code pole_search}. */
public interface PoleSearchRepository extends JpaRepository<PoleSearchEntity, String> {}
