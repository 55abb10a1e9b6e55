package org.twinbridge.account.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rows of the table {@code invitation}. */
public interface InvitationRepository extends JpaRepository<InvitationEntity, Long> {

    Optional<InvitationEntity> findByTokenHash(String hash);

    /** The latest invitations, the last first. */
    List<InvitationEntity> findTop200ByOrderByIdDesc();

    /** The latest invitations somebody made, the last first. */
    List<InvitationEntity> findTop200ByMadeByOrderByIdDesc(String name);
}
