package org.twinbridge.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;
import org.twinbridge.outcome.persistence.OutcomeEntity;
import org.twinbridge.outcome.persistence.OutcomeRepository;

/**
 * Records what was done under agreements and what came of them. Officers of a member record and read what is theirs, staff
 * and administrators all; everybody else is refused with an {@link AccessDeniedException}, by whatever number. What makes
 * no sense is refused with an {@link OutcomeRefusedException}.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@Transactional(readOnly = true)
public class Outcomes {

    private final OutcomeRepository repository;
    private final OutcomeRegister register;
    private final AgreementFacts agreements;
    private final Institutions institutions;
    private final CohortCodes codes;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            OutcomeRepository repository,
            OutcomeRegister register,
            AgreementFacts agreements,
            Institutions institutions,
            CohortCodes codes,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.agreements = agreements;
        this.institutions = institutions;
        this.codes = codes;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** What is on record of an agreement, by number. */
    public List<Recorded> of(long agreement) {
        require(agreement);
        return register.of(agreement);
    }

    /** What the one who is signed in may see as it is: officers what their institutions recorded, staff all. */
    public List<Recorded> mine() {
        Account account = current.get();
        if (isOfTheSection(account)) {
            return register.all();
        }
        var theirs = new HashMap<Long, Boolean>();
        var rows = new ArrayList<Recorded>();
        for (Recorded row : register.all()) {
            if (theirs.computeIfAbsent(row.agreement(), number -> isMember(account, number))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * Records something of an agreement that has begun. A cohort is given its code.
     *
     * @throws OutcomeRefusedException if it has not happened yet, speaks of others than the members, or the like
     */
    @Transactional
    public Recorded record(long agreement, Outcome outcome) {
        AgreementFacts.Facts facts = require(agreement);
        if (!facts.begun()) {
            throw new OutcomeRefusedException(Cause.NOT_BEGUN);
        }
        requirePast(outcome, facts.start());
        requireMembers(outcome, facts);
        Outcome kept = outcome instanceof Cohort cohort ? cohort.coded(codes.draw()) : outcome;
        Recorded recorded = OutcomeRegister.recorded(repository.saveAndFlush(new OutcomeEntity(
                agreement,
                Outcome.Kind.of(kept).name(),
                OutcomeRegister.json(kept),
                kept instanceof Cohort cohort ? cohort.code() : null,
                false,
                current.get().name(),
                clock.instant())));
        noteChange(recorded);
        events.publishEvent(new OutcomeRecorded(agreement, kept.day()));
        return recorded;
    }

    /**
     * Records where the people of a cohort were some years after, in place of what was recorded of that year before.
     *
     * @param version that of the record when it was looked at
     */
    @Transactional
    public Recorded followUp(long id, long version, FollowUp.Year year, FollowUp followUp) {
        OutcomeEntity row = requireTheirs(id, version);
        if (!(OutcomeRegister.recorded(row).outcome() instanceof Cohort cohort)) {
            throw new OutcomeRefusedException(Cause.UNKNOWN, id);
        }
        requireDue(cohort, year);
        row.change(OutcomeRegister.json(cohort.with(year, followUp)));
        return save(row);
    }

    /**
     * Takes a record back that was a mistake. It counts no longer and stays in the history.
     *
     * @param version that of the record when it was looked at
     */
    @Transactional
    public void withdraw(long id, long version) {
        OutcomeEntity row = requireTheirs(id, version);
        row.withdraw();
        save(row);
    }

    private Recorded save(OutcomeEntity row) {
        try {
            Recorded recorded = OutcomeRegister.recorded(repository.saveAndFlush(row));
            noteChange(recorded);
            return recorded;
        } catch (OptimisticLockingFailureException faster) {
            throw new OutcomeRefusedException(Cause.CHANGED_MEANWHILE);
        }
    }

    /** Scores rest on cohorts of which something is known and on no other record, and never on samples. */
    private void noteChange(Recorded recorded) {
        if (!recorded.sample()
                && recorded.outcome() instanceof Cohort cohort
                && cohort.counted().isPresent()) {
            institutions.noteChange();
        }
    }

    private OutcomeEntity requireTheirs(long id, long version) {
        OutcomeEntity row = repository
                .findById(id)
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new OutcomeRefusedException(Cause.UNKNOWN, id));
        require(row.agreementId());
        if (row.version() != version) {
            throw new OutcomeRefusedException(Cause.CHANGED_MEANWHILE);
        }
        return row;
    }

    /** An agreement that does not exist is refused like one of others, so that nobody learns which there are. */
    private AgreementFacts.Facts require(long agreement) {
        Account account = current.get();
        return agreements
                .find(agreement)
                .filter(facts -> isOfTheSection(account) || isMember(account, facts))
                .orElseThrow(
                        () -> new AccessDeniedException("The agreement %d is not one of yours.".formatted(agreement)));
    }

    private boolean isMember(Account account, long agreement) {
        return agreements
                .find(agreement)
                .filter(facts -> isMember(account, facts))
                .isPresent();
    }

    private static boolean isMember(Account account, AgreementFacts.Facts facts) {
        return account.has(Role.OFFICER) && facts.members().stream().anyMatch(account::actsFor);
    }

    private static boolean isOfTheSection(Account account) {
        return account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR);
    }

    private void requirePast(Outcome outcome, @Nullable LocalDate start) {
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day : List.of(outcome.day(), outcome.attestation().date())) {
            if (day.isAfter(today)) {
                throw new OutcomeRefusedException(Cause.NOT_YET, day);
            }
        }
        if (start != null && outcome.day().isBefore(start)) {
            throw new OutcomeRefusedException(Cause.BEFORE_THE_AGREEMENT, outcome.day(), start);
        }
        if (outcome instanceof Cohort cohort) {
            cohort.followUps().keySet().forEach(year -> requireDue(cohort, year));
        }
    }

    private void requireDue(Cohort cohort, FollowUp.Year year) {
        LocalDate due = year.after(cohort.ended());
        if (due.isAfter(LocalDate.now(clock))) {
            throw new OutcomeRefusedException(Cause.FOLLOWED_UP_TOO_EARLY, year, cohort.ended(), due);
        }
    }

    private void requireMembers(Outcome outcome, AgreementFacts.Facts facts) {
        Map<InstitutionId, CountryCode> members = new HashMap<>();
        for (Institution member : institutions.findAll(facts.members())) {
            members.put(member.id(), member.country());
        }
        switch (outcome) {
            case Activity activity -> {
                requireMember(activity.from(), members);
                requireMember(activity.to(), members);
                requireCountry(activity.from().country(), activity.to().country(), members);
            }
            case Cohort cohort -> requireCountry(cohort.origin(), cohort.host(), members);
            default -> {}
        }
    }

    private static void requireMember(Place place, Map<InstitutionId, CountryCode> members) {
        if (place.institution() != null && !place.country().equals(members.get(place.institution()))) {
            throw new OutcomeRefusedException(
                    Cause.NOT_A_MEMBER, place.institution().value());
        }
    }

    private static void requireCountry(CountryCode one, CountryCode other, Map<InstitutionId, CountryCode> members) {
        if (!members.containsValue(one) && !members.containsValue(other)) {
            throw new OutcomeRefusedException(Cause.NO_MEMBER_ON_EITHER_END, one, other);
        }
    }
}
