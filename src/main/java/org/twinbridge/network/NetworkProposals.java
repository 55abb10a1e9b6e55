package org.twinbridge.network;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.network.persistence.NetworkProposalEntity;
import org.twinbridge.network.persistence.NetworkProposalRepository;
import tools.jackson.databind.json.JsonMapper;

/** Networks that the section has put forward, each with the evidence of its moment. For staff and administrators. */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
@Transactional(readOnly = true)
public class NetworkProposals {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 200;

    private static final int LONGEST_ADDRESS = 4000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final NetworkProposalRepository repository;
    private final CurrentAccount current;
    private final Clock clock;

    NetworkProposals(NetworkProposalRepository repository, CurrentAccount current, Clock clock) {
        this.repository = repository;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Keeps a network with what speaks for it now.
     *
     * @param title 1 to {@value #LONGEST_TITLE} characters
     * @param address query of the page that shows it
     * @throws IllegalArgumentException if the title is blank or too long, or the network has no members
     * @throws AccessDeniedException if the account is neither staff nor an administrator
     */
    @Transactional
    public ProposedNetwork propose(String title, String address, NetworkReport evidence) {
        Account staff = requireStaff();
        String named = title.strip();
        if (named.isEmpty() || named.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "The title of a proposal has 1 to %d characters, not %d.".formatted(LONGEST_TITLE, named.length()));
        }
        if (evidence.members().isEmpty() || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("A proposal needs members (%d) and an address of at most %d characters."
                    .formatted(evidence.members().size(), LONGEST_ADDRESS));
        }
        return proposal(repository.save(new NetworkProposalEntity(
                UUID.randomUUID(),
                named,
                address,
                MAPPER.writeValueAsString(evidence),
                staff.name(),
                clock.instant())));
    }

    /** The latest hundred, the latest first. */
    public List<ProposedNetwork> latest() {
        requireStaff();
        return repository.findTop100ByOrderByProposedAtDescIdAsc().stream()
                .map(NetworkProposals::proposal)
                .toList();
    }

    public Optional<ProposedNetwork> find(UUID id) {
        requireStaff();
        return repository.findById(id).map(NetworkProposals::proposal);
    }

    private Account requireStaff() {
        Account account = current.get();
        if (!account.has(Role.STAFF) && !account.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only the section's staff and administrators put networks forward.");
        }
        return account;
    }

    private static ProposedNetwork proposal(NetworkProposalEntity row) {
        return new ProposedNetwork(
                row.getId(),
                row.title(),
                row.address(),
                MAPPER.readValue(row.evidence(), NetworkReport.class),
                row.proposedBy(),
                row.proposedAt());
    }
}
