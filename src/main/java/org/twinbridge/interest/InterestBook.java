package org.twinbridge.interest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementDrafts;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementRegister;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.Party;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.interest.InterestRefusedException.Cause;
import org.twinbridge.interest.persistence.InterestEntity;
import org.twinbridge.interest.persistence.InterestRepository;
import org.twinbridge.interest.persistence.MessageStore;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.policy.Policies;

/** Keeps interest and what becomes of it, within the caller's transaction. It asks nobody who they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InterestBook {

    private static final Duration AFTER_DECLINE = Duration.ofDays(Interests.DAYS_AFTER_DECLINE);
    private static final int MOST_FIELDS_PROPOSED = 5;

    private final InterestRepository repository;
    private final MessageStore messages;
    private final AgreementRegister agreements;
    private final AgreementDrafts drafts;
    private final Matching matching;
    private final Policies policies;
    private final InterestTelling telling;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    InterestBook(
            InterestRepository repository,
            MessageStore messages,
            AgreementRegister agreements,
            AgreementDrafts drafts,
            Matching matching,
            Policies policies,
            InterestTelling telling,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.messages = messages;
        this.agreements = agreements;
        this.drafts = drafts;
        this.matching = matching;
        this.policies = policies;
        this.telling = telling;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Notes an interest. Where the other side has expressed its own already, that one is accepted instead: two that cross
     * become one.
     */
    Interest express(InstitutionId from, InstitutionId to, String note, String by) {
        InterestEntity crossing =
                repository.findByOpenPair(InterestEntity.pair(from, to)).orElse(null);
        if (crossing != null && crossing.interest().from().equals(to)) {
            if (!note.isEmpty()) {
                messages.add(crossing.interest().id(), new InterestMessage(from, by, note, clock.instant()));
            }
            return accept(crossing, by);
        }
        checkNew(from, to);
        Interest stored = repository
                .saveAndFlush(
                        new InterestEntity(from, to, note, by, clock.instant(), assessment(explain(from, to)), false))
                .interest();
        telling.expressed(stored);
        record("interest.expressed", stored, from, "");
        publisher.publishEvent(new InterestExpressed(stored));
        return stored;
    }

    /** Refuses a new interest that cannot be, whatever its note. */
    void checkNew(InstitutionId from, InstitutionId to) {
        checkPair(from, to);
        repository
                .findByOpenPair(InterestEntity.pair(from, to))
                .map(InterestEntity::interest)
                .ifPresent(open -> {
                    if (open.from().equals(from)) {
                        throw new InterestRefusedException(Cause.ALREADY_WAITING, day(open.at()));
                    }
                });
        agreements.of(List.of(from)).stream()
                .filter(agreement -> !agreement.state().isFinal()
                        && agreement.kind() == AgreementKind.TWINNING
                        && agreement.isMember(to)
                        && !agreement.sample())
                .findFirst()
                .ifPresent(agreement -> {
                    throw new InterestRefusedException(Cause.WORKING_TOGETHER, agreement.id());
                });
        repository
                .findFirstByFromInstitutionAndToInstitutionAndStateOrderByIdDesc(
                        from.value(), to.value(), InterestState.DECLINED.name())
                .map(declined -> declined.interest().answer())
                .ifPresent(answer -> {
                    Instant again = answer.at().plus(AFTER_DECLINE);
                    if (clock.instant().isBefore(again)) {
                        throw new InterestRefusedException(Cause.DECLINED_LATELY, day(answer.at()), day(again));
                    }
                });
        long open = repository.countByFromInstitutionAndState(from.value(), InterestState.OPEN.name());
        if (open >= Interests.MOST_OPEN) {
            throw new InterestRefusedException(Cause.TOO_MANY, open);
        }
    }

    /** Accepts, and begins a draft on the fields in which they meet each other's needs. */
    Interest accept(InterestEntity row, String by) {
        Interest open = row.interest();
        Explanation why = explain(open.from(), open.to());
        Agreement draft = drafts.draft(
                new AgreementTerms(
                        AgreementKind.TWINNING,
                        "",
                        List.of(Party.of(open.from()), Party.of(open.to())),
                        "",
                        fields(why),
                        List.of(),
                        Set.of(),
                        null,
                        null,
                        ""),
                "");
        row.ledTo(draft.id());
        return answer(row, InterestState.ACCEPTED, by, null, "");
    }

    Interest answer(InterestEntity row, InterestState state, String by, @Nullable DeclineReason reason, String words) {
        InstitutionId side = state == InterestState.WITHDRAWN
                ? row.interest().from()
                : row.interest().to();
        row.answer(
                state,
                new Interest.Answer(
                        by,
                        clock.instant(),
                        reason,
                        words,
                        policies.current().label(),
                        matching.catalogue().release()));
        Interest answered = save(row);
        telling.answered(answered);
        record("interest." + state.name().toLowerCase(Locale.ROOT), answered, side, words);
        publisher.publishEvent(new InterestAnswered(answered));
        return answered;
    }

    /** The row of an interest as somebody saw it, if it still waits for an answer. */
    InterestEntity open(long id, long version) {
        InterestEntity row = row(id);
        if (!row.interest().isOpen()) {
            throw new InterestRefusedException(Cause.ANSWERED_ALREADY);
        }
        if (row.interest().version() != version) {
            throw new InterestRefusedException(Cause.CHANGED_MEANWHILE);
        }
        return row;
    }

    InterestEntity row(long id) {
        return repository.findById(id).orElseThrow(() -> new InterestRefusedException(Cause.UNKNOWN, id));
    }

    /** Adds a question or an answer, and tells the other side. */
    void write(Interest interest, InstitutionId side, String by, String words) {
        messages.add(interest.id(), new InterestMessage(side, by, words, clock.instant()));
        telling.asked(interest, side, messages.of(interest.id()).size());
    }

    /** Why the two have the score they have, as the first sees it, under the policy in force. */
    Explanation explain(InstitutionId self, InstitutionId partner) {
        try {
            return matching.explain(self, partner, policies.current());
        } catch (UnknownInstitutionException unknown) {
            throw new InterestRefusedException(
                    Cause.UNKNOWN_INSTITUTION, matching.catalogue().find(self).isPresent() ? partner : self);
        }
    }

    private void checkPair(InstitutionId from, InstitutionId to) {
        boolean oneHouse = matching.catalogue()
                .find(from)
                .map(profile -> profile.house().contains(to))
                .orElse(false);
        if (from.equals(to) || oneHouse) {
            throw new InterestRefusedException(Cause.ITSELF);
        }
    }

    private Assessment assessment(Explanation why) {
        PairScore pair = why.pair();
        Policy policy = policies.current();
        return new Assessment(
                pair.score(),
                pair.utilitySelf(),
                pair.utilityPartner(),
                pair.brainDrain().value(),
                policy.label(),
                matching.catalogue().release());
    }

    private static Set<Field> fields(Explanation why) {
        var fields = new TreeSet<Field>();
        Stream.concat(why.needsOfSelf().stream(), why.needsOfPartner().stream())
                .filter(NeedMatch::met)
                .map(match -> match.need().field())
                .filter(field -> field.depth() > 0)
                .distinct()
                .limit(MOST_FIELDS_PROPOSED)
                .forEach(fields::add);
        return fields;
    }

    private void record(String kind, Interest interest, InstitutionId side, String words) {
        audit.record(
                kind,
                "interest:" + interest.id(),
                side,
                Map.of(
                        "from", interest.from(),
                        "to", interest.to(),
                        "policy", interest.assessment().policy(),
                        "release", interest.assessment().release(),
                        "words", words));
    }

    /** Of two who answer at once one is refused, before anything of theirs is kept. */
    private Interest save(InterestEntity row) {
        try {
            return repository.saveAndFlush(row).interest();
        } catch (OptimisticLockingFailureException faster) {
            throw new InterestRefusedException(Cause.CHANGED_MEANWHILE);
        }
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }
}
