package org.twinbridge.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.OwnWork;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.agreement.persistence.AgreementRepository;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.Institutions;

/**
 * Agreements made up for the demonstration, one in each state, so that they can be followed before any is on record. They
 * are marked as samples, which every page says, matching does not see them, and they do not exist in production.
 */
@Component
@Profile(DemonstrationAccounts.PROFILE)
@ConditionalOnWebApplication
class SampleAgreements {

    private static final InstitutionId DAKAR = new InstitutionId("tb:sn-universite-cheikh-anta-diop");
    private static final InstitutionId KAMPALA = new InstitutionId("tb:ug-makerere-university");
    private static final InstitutionId NAIROBI = new InstitutionId("tb:ke-university-of-nairobi");
    private static final InstitutionId LEGON = new InstitutionId("tb:gh-university-of-ghana");
    private static final InstitutionId CAN_THO = new InstitutionId("tb:vn-can-tho-university");
    private static final InstitutionId BAMAKO = new InstitutionId("tb:ml-universite-de-bamako");
    private static final InstitutionId CAPE_TOWN = new InstitutionId("tb:za-university-of-cape-town");
    private static final InstitutionId MONTREAL = new InstitutionId("tb:ca-universite-de-montreal");
    private static final InstitutionId PARIS = new InstitutionId("tb:fr-universite-pantheon-sorbonne-paris-i");
    private static final Field TEACHING = new Field("0114");
    private static final Field FARMING = new Field("0811");
    private static final Field MEDICINE = new Field("0912");
    private static final Field LAW = new Field("0421");
    private static final String BY = "sample";

    private final AgreementRepository repository;
    private final AgreementLog log;
    private final Institutions institutions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleAgreements(
            AgreementRepository repository,
            AgreementLog log,
            Institutions institutions,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.log = log;
        this.institutions = institutions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once, when the institutions of the demonstration are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void store() {
        OwnWork.run(() -> transaction.executeWithoutResult(_ -> {
            if (!repository.existsBySampleTrue()) {
                storeAll(LocalDate.now(clock));
            }
        }));
    }

    private void storeAll(LocalDate today) {
        LocalDate year = today.minusYears(1);
        store(
                twinning(KAMPALA, TEACHING, Modality.TEACHER_TRAINING, today, today.plusYears(3)),
                AgreementState.DRAFTED);
        store(twinning(PARIS, LAW, Modality.FULL_DEGREE_ABROAD, today, today.plusYears(2)), AgreementState.DRAFTED);
        store(network(today), AgreementState.DRAFTED);
        store(
                twinning(CAN_THO, FARMING, Modality.SPLIT_SITE_DOCTORATE, today, today.plusYears(3)),
                AgreementState.AGREED);
        store(
                twinning(NAIROBI, MEDICINE, Modality.JOINT_RESEARCH, year, today.plusDays(60)),
                AgreementState.ACTIVE,
                today.minusMonths(2),
                today.plusDays(20));
        store(chair(year), AgreementState.ACTIVE, today.minusMonths(1), today.plusYears(2));
        store(
                twinning(MONTREAL, MEDICINE, Modality.SPLIT_SITE_DOCTORATE, today.minusYears(2), today.plusMonths(5)),
                AgreementState.REVIEW_DUE,
                today.minusMonths(3),
                today.minusDays(4));
        store(
                twinning(LEGON, FARMING, Modality.STAFF_EXCHANGE, today.minusYears(4), today.plusYears(2)),
                AgreementState.RENEWED,
                today.minusMonths(4),
                today.plusMonths(18));
        store(
                twinning(BAMAKO, TEACHING, Modality.DISTANCE_LEARNING, today.minusYears(3), today.plusYears(1)),
                AgreementState.DORMANT,
                today.minusMonths(15),
                today.plusMonths(6));
        store(
                twinning(CAPE_TOWN, MEDICINE, Modality.JOINT_RESEARCH, today.minusYears(5), today.minusMonths(2)),
                AgreementState.ENDED,
                today.minusMonths(2),
                null);
    }

    private void store(AgreementTerms terms, AgreementState state) {
        store(terms, state, LocalDate.now(clock), null);
    }

    private void store(AgreementTerms terms, AgreementState state, LocalDate lastActivity, @Nullable LocalDate review) {
        if (institutions.findAll(terms.members()).size() < terms.members().size()) {
            return;
        }
        var row = new AgreementEntity(terms, true, clock.instant(), lastActivity, BY, BY);
        if (state != AgreementState.DRAFTED) {
            terms.members().forEach(member -> row.sign(member, new Signature(BY, clock.instant())));
        }
        if (terms.start() != null && terms.start().isBefore(LocalDate.now(clock))) {
            row.countCommitments(4, 3);
        }
        row.setReview(review);
        row.moveTo(state, clock.instant());
        log.store(row, null, What.DRAFT, Actor.CLOCK, null, "");
    }

    private static AgreementTerms twinning(
            InstitutionId partner, Field field, Modality modality, LocalDate start, LocalDate end) {
        var moves = new ArrayList<PlannedMove>();
        boolean travels = modality == Modality.SPLIT_SITE_DOCTORATE
                || modality == Modality.FULL_DEGREE_ABROAD
                || modality == Modality.STAFF_EXCHANGE;
        moves.add(travels ? new PlannedMove(modality, 24, DAKAR, partner) : PlannedMove.without(modality, 24));
        moves.add(new PlannedMove(Modality.STAFF_EXCHANGE, 6, partner, DAKAR));
        return new AgreementTerms(
                AgreementKind.TWINNING,
                "",
                List.of(new Party(DAKAR, 1., .5, .5), new Party(partner, 0., .5, .5)),
                "",
                Set.of(field),
                moves,
                Set.of(),
                start,
                end,
                "");
    }

    private static AgreementTerms network(LocalDate today) {
        return new AgreementTerms(
                AgreementKind.NETWORK,
                "Farming in dry years",
                List.of(Party.of(DAKAR), Party.of(NAIROBI), Party.of(BAMAKO)),
                "",
                Set.of(FARMING),
                List.of(PlannedMove.without(Modality.JOINT_RESEARCH, 36)),
                Set.of(),
                today.plusMonths(1),
                today.plusYears(4),
                "");
    }

    private static AgreementTerms chair(LocalDate start) {
        return new AgreementTerms(
                AgreementKind.CHAIR,
                "Chair of teacher education",
                List.of(Party.of(DAKAR), Party.of(LEGON)),
                "N. N.",
                Set.of(TEACHING),
                List.of(PlannedMove.without(Modality.TEACHER_TRAINING, 48)),
                Set.of(),
                start,
                start.plusYears(4),
                "");
    }
}
