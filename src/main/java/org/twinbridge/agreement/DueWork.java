package org.twinbridge.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;

/**
 * Looks once a day at what is due: calls reviews, notes what has gone dormant, and tells the members' officers and the
 * section of it, once each.
 */
@Component
class DueWork {

    /** Days before the end from which it is told of. */
    static final int DAYS_BEFORE_END = 90;

    /** Months without activity after which an agreement is dormant. */
    static final int MONTHS_UNTIL_DORMANT = 12;

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Set<AgreementState> LOOKED_AT = Set.of(
            AgreementState.DRAFTED,
            AgreementState.AGREED,
            AgreementState.ACTIVE,
            AgreementState.REVIEW_DUE,
            AgreementState.RENEWED,
            AgreementState.DORMANT);

    private final AgreementRegister register;
    private final AgreementLog log;
    private final Endorsements endorsements;
    private final Notices notices;
    private final AgreementNames names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueWork(
            AgreementRegister register,
            AgreementLog log,
            Endorsements endorsements,
            Notices notices,
            AgreementNames names,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.log = log;
        this.endorsements = endorsements;
        this.notices = notices;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each agreement by itself, so that what fails for one is done for the others. */
    @Scheduled(cron = "0 40 4 * * *")
    void look() {
        OwnWork.run(this::lookAtAll);
    }

    private void lookAtAll() {
        for (Agreement agreement : register.in(LOOKED_AT)) {
            try {
                transaction.executeWithoutResult(_ -> look(agreement));
            } catch (RuntimeException failed) {
                LOG.error("What is due for the agreement {} could not be told.", agreement.id(), failed);
            }
        }
    }

    /** What waits about an agreement today, the most pressing first; nothing once it is over. */
    List<DueItem> due(Agreement agreement) {
        return due(
                agreement,
                LocalDate.now(clock),
                !endorsements.missing(agreement).isEmpty(),
                clock.getZone());
    }

    static List<DueItem> due(Agreement agreement, LocalDate today, boolean lacksEndorsement, ZoneId zone) {
        var items = new ArrayList<DueItem>();
        AgreementState state = agreement.state();
        LocalDate review = agreement.review();
        LocalDate end = agreement.end();
        LocalDate quietSince = agreement.lastActivity().plusMonths(MONTHS_UNTIL_DORMANT);
        if (review != null && state.isRunning() && !review.isAfter(today)) {
            items.add(new DueItem(DueItem.What.REVIEW, review));
        }
        if (end != null
                && (state.isRunning() || state == AgreementState.DORMANT)
                && !end.isAfter(today.plusDays(DAYS_BEFORE_END))) {
            items.add(new DueItem(DueItem.What.ENDING, end));
        }
        if (state == AgreementState.DORMANT || (state.isRunning() && !quietSince.isAfter(today))) {
            items.add(new DueItem(DueItem.What.DORMANT, quietSince));
        }
        if (lacksEndorsement && agreement.kind().isEndorsed() && !state.isFinal()) {
            items.add(new DueItem(
                    DueItem.What.ENDORSEMENT, agreement.createdAt().atZone(zone).toLocalDate()));
        }
        return items;
    }

    private void look(Agreement agreement) {
        if (!agreement.sample()) {
            due(agreement).forEach(item -> tell(agreement, item));
        }
        act(agreement);
    }

    private void act(Agreement agreement) {
        LocalDate today = LocalDate.now(clock);
        LocalDate review = agreement.review();
        boolean quiet =
                !agreement.lastActivity().plusMonths(MONTHS_UNTIL_DORMANT).isAfter(today);
        if (quiet && AgreementStep.SET_DORMANT.isPossibleIn(agreement.state())) {
            move(agreement, AgreementStep.SET_DORMANT);
        } else if (review != null
                && !review.isAfter(today)
                && AgreementStep.CALL_REVIEW.isPossibleIn(agreement.state())) {
            move(agreement, AgreementStep.CALL_REVIEW);
        }
    }

    private void move(Agreement agreement, AgreementStep step) {
        AgreementEntity row = log.row(agreement.id(), agreement.version());
        AgreementState after = new StepGuards(LocalDate.now(clock), false, List.of())
                .check(agreement, StepRequest.of(agreement, step), Actor.CLOCK);
        row.moveTo(after, clock.instant());
        log.store(row, agreement.state(), What.of(step), Actor.CLOCK, null, "");
    }

    /** The day is part of the key, so that the same matter of another term is told anew. */
    private void tell(Agreement agreement, DueItem item) {
        String what = item.what().name().toLowerCase(Locale.ROOT);
        Notice told = Notice.of(
                "agreement.notice." + what,
                "twinnings/" + agreement.id(),
                "agreement/%d/%s/%s".formatted(agreement.id(), what, item.day()),
                item.day().toString(),
                names.name(agreement.terms()));
        boolean hasDay = item.what() == DueItem.What.REVIEW || item.what() == DueItem.What.ENDING;
        Notice notice = hasDay ? told.dueOn(item.day()) : told;
        for (InstitutionId member : agreement.members()) {
            notices.tell(Recipient.officersOf(member), notice);
        }
        notices.tell(Recipient.holdersOf(Role.STAFF), notice);
    }
}
