package org.twinbridge.policy;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.taxonomy.Taxonomy;

/**
 * The policy that partners are suggested under, and those before it, for anybody. The one in force is kept and compared
 * with the database once a second, so that what is approved in one process is soon seen by all.
 */
@Service
@PermitAll
public class Policies {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final PolicyLedger ledger;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private volatile @Nullable Known known;

    Policies(PolicyLedger ledger, Taxonomy taxonomy, Clock clock) {
        this.ledger = ledger;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** The policy in force, as the engine takes it. */
    public Policy current() {
        return known().policy();
    }

    /** All that is decided by the policy in force. */
    public Terms terms() {
        return known().version().terms();
    }

    /** The policy in force, as the register holds it. */
    public PolicyVersion inForce() {
        return known().version();
    }

    /**
     * The policy of a name or label, as they are stored with scores and decisions; empty if there is none.
     *
     * @param name such as {@code 2026-3} or {@code 2026-3 v4}
     */
    public Optional<PolicyVersion> find(String name) {
        return ledger.find(name);
    }

    /** A policy of the register as the engine takes it. */
    public Policy policy(PolicyVersion version) {
        return version.terms().policy(version.name(), version.version(), taxonomy);
    }

    /** Looks into the database when it is asked next. */
    void forget() {
        known = null;
    }

    private Known known() {
        Known present = known;
        if (present != null && clock.instant().isBefore(present.checkAt())) {
            return present;
        }
        Instant next = clock.instant().plus(BETWEEN_CHECKS);
        Integer inForce = ledger.versionInForce().orElse(null);
        Known fresh = present != null && inForce != null && present.version().version() == inForce
                ? new Known(present.version(), present.policy(), next)
                : read(next);
        known = fresh;
        return fresh;
    }

    private Known read(Instant next) {
        PolicyVersion version = ledger.inForce().orElseGet(this::ship);
        return new Known(version, policy(version), next);
    }

    private PolicyVersion ship() {
        try {
            return ledger.ship();
        } catch (DataIntegrityViolationException faster) {
            // Another process has just done it.
            return ledger.inForce().orElseThrow(() -> faster);
        }
    }

    /** What is in force, and when to look again whether it still is. */
    private record Known(PolicyVersion version, Policy policy, Instant checkAt) {}
}
