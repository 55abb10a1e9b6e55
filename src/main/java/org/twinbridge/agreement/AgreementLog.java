package org.twinbridge.agreement;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.agreement.persistence.AgreementEventEntity;
import org.twinbridge.agreement.persistence.AgreementEventRepository;
import org.twinbridge.agreement.persistence.AgreementRepository;
import org.twinbridge.audit.Author;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Stores what was changed in an agreement together with who did it, lets matching follow, and tells the other features.
 * All of it or nothing: it works within the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgreementLog {

    private final AgreementRepository repository;
    private final AgreementEventRepository events;
    private final TwinningRows twinnings;
    private final ApplicationEventPublisher publisher;
    private final CurrentAccount current;
    private final Clock clock;

    AgreementLog(
            AgreementRepository repository,
            AgreementEventRepository events,
            TwinningRows twinnings,
            ApplicationEventPublisher publisher,
            CurrentAccount current,
            Clock clock) {
        this.repository = repository;
        this.events = events;
        this.twinnings = twinnings;
        this.publisher = publisher;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The row of an agreement as somebody saw it.
     *
     * @throws AgreementRefusedException if there is none, or it was changed since
     */
    AgreementEntity row(long id, long version) {
        AgreementEntity row =
                repository.findById(id).orElseThrow(() -> new AgreementRefusedException(Cause.UNKNOWN, id));
        if (row.agreement().version() != version) {
            throw new AgreementRefusedException(Cause.CHANGED_MEANWHILE, id);
        }
        return row;
    }

    /**
     * Stores a row that was changed, and what was done.
     *
     * @param before the state before; {@code null} if the agreement is new
     */
    Agreement store(
            AgreementEntity row,
            @Nullable AgreementState before,
            What what,
            Actor actor,
            @Nullable InstitutionId side,
            String words) {
        Agreement after = save(row);
        note(after, before, what, actor, side, words);
        twinnings.follow(after);
        publisher.publishEvent(new AgreementChanged(after, before));
        if (after.state() == AgreementState.ACTIVE && before != AgreementState.ACTIVE) {
            publisher.publishEvent(new AgreementActivated(after));
        }
        return after;
    }

    /** Notes what was done and leaves the agreement as it is. */
    void note(
            Agreement agreement,
            @Nullable AgreementState before,
            What what,
            Actor actor,
            @Nullable InstitutionId side,
            String words) {
        String by = actor == Actor.CLOCK
                ? Author.SYSTEM
                : current.find().map(Account::name).orElse(Author.SYSTEM);
        String kept =
                words.length() <= StepRequest.LONGEST_WORDS ? words : words.substring(0, StepRequest.LONGEST_WORDS);
        events.save(new AgreementEventEntity(
                agreement.id(),
                new TimelineEntry(what, before, agreement.state(), actor, by, side, kept, clock.instant())));
    }

    /** What was done with an agreement, the latest first. */
    List<TimelineEntry> of(long agreement) {
        return events.findByAgreementIdOrderByIdDesc(agreement).stream()
                .map(AgreementEventEntity::entry)
                .toList();
    }

    /** Of two who act at once one is refused, before anything of theirs is kept. */
    private Agreement save(AgreementEntity row) {
        try {
            return repository.saveAndFlush(row).agreement();
        } catch (OptimisticLockingFailureException faster) {
            throw new AgreementRefusedException(
                    Cause.CHANGED_MEANWHILE, row.agreement().id());
        }
    }
}
