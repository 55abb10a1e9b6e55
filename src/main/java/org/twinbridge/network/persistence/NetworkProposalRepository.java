package org.twinbridge.network.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Rows of the table {@code network_proposal}: added and read, never changed. */
public interface NetworkProposalRepository extends Repository<NetworkProposalEntity, UUID> {

    NetworkProposalEntity save(NetworkProposalEntity proposal);

    Optional<NetworkProposalEntity> findById(UUID id);

    /** The latest hundred, the latest first. */
    List<NetworkProposalEntity> findTop100ByOrderByProposedAtDescIdAsc();
}
