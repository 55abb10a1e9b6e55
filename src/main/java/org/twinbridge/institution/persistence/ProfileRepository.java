package org.twinbridge.institution.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stated profiles by the id of their institution. */
interface ProfileRepository extends JpaRepository<ProfileEntity, String> {}
