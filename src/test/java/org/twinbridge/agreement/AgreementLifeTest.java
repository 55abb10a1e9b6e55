package org.twinbridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;
import static org.twinbridge.agreement.AgreementDesk.CAN_THO;
import static org.twinbridge.agreement.AgreementDesk.DAKAR;
import static org.twinbridge.agreement.AgreementDesk.LA_PAZ;
import static org.twinbridge.agreement.AgreementDesk.MONTREAL;
import static org.twinbridge.agreement.AgreementDesk.TODAY;
import static org.twinbridge.agreement.AgreementDesk.complete;
import static org.twinbridge.agreement.AgreementDesk.officer;
import static org.twinbridge.agreement.AgreementDesk.staff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.OwnWork;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.TwinningKind;
import org.twinbridge.twinning.Twinnings;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:agreements;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, AgreementDesk.class, AgreementDesk.TimeConfiguration.class})
class AgreementLifeTest {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementDrafts drafts;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Endorsements endorsements;

    @Autowired
    private Documents documents;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private Twinnings twinnings;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void anOfficerOfDakar() {
        desk.tidy();
        officer(DAKAR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void leadsFromTheDraftToTheEndAndLetsMatchingFollow() {
        Agreement active = started();

        assertThat(active.state()).isEqualTo(AgreementState.ACTIVE);
        // Eighteen months from 25 November 2026 end on 25 May 2028; the review is due six months before.
        assertThat(active.review()).isEqualTo("2027-11-25");
        assertThat(twinnings.all())
                .containsExactly(new Twinning(
                        CAN_THO,
                        DAKAR,
                        TwinningKind.TWINNING,
                        active.fields(),
                        TODAY,
                        TODAY.plusMonths(18),
                        true,
                        0,
                        0));
    }

    @Test
    void isReviewedRenewedAndEndedAndKeepsCountOfCommitments() {
        Agreement active = started();
        desk.setDay(TODAY.plusMonths(6));
        staff();
        Agreement due = steps.take(StepRequest.of(active, AgreementStep.CALL_REVIEW));
        officer(CAN_THO);

        Agreement renewed = steps.take(StepRequest.of(due, AgreementStep.RENEW)
                .until(TODAY.plusYears(4))
                .counting(3, 2)
                .because("Two theses defended."));
        Agreement ended = steps.take(
                StepRequest.of(renewed, AgreementStep.END).counting(1, 1).because("All was done."));

        assertThat(renewed.state()).isEqualTo(AgreementState.RENEWED);
        assertThat(renewed.end()).isEqualTo(TODAY.plusYears(4));
        assertThat(ended.end()).isEqualTo(TODAY.plusMonths(6));
        assertThat(twinnings.all())
                .extracting(Twinning::active, Twinning::commitmentsMade, Twinning::commitmentsKept)
                .containsExactly(tuple(false, 4, 3));
        assertThat(agreements.history(ended))
                .extracting(TimelineEntry::what, TimelineEntry::by)
                .contains(
                        tuple(TimelineEntry.What.RENEW, "officer@0071qz696"),
                        tuple(TimelineEntry.What.CALL_REVIEW, "moussa"));
    }

    @Test
    void refusesAStepThatWasTakenAlreadyAndChangesNothing() {
        Agreement draft = drafts.draft(complete(), "");
        StepRequest signature = StepRequest.signature(draft, DAKAR);
        Agreement signed = steps.take(signature);

        refuses(() -> steps.take(signature), Cause.CHANGED_MEANWHILE);
        refuses(() -> steps.take(StepRequest.signature(signed, DAKAR)), Cause.ALREADY_SIGNED);

        assertThat(find(draft.id())).isEqualTo(signed);
        assertThat(agreements.history(signed)).hasSize(2);
    }

    @Test
    void letsOneOfTwoWhoActAtTheSameTimeThrough() throws Exception {
        Agreement agreed = agreed();
        var barrier = new CyclicBarrier(2);
        var outcomes = new ArrayList<Future<AgreementState>>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (InstitutionId side : List.of(DAKAR, CAN_THO)) {
                Callable<AgreementState> start = () -> {
                    officer(side);
                    barrier.await();
                    return steps.take(StepRequest.of(agreed, AgreementStep.START))
                            .state();
                };
                outcomes.add(pool.submit(start));
            }
        }

        List<Throwable> refusals = outcomes.stream()
                .filter(outcome -> outcome.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();

        assertThat(refusals)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(AgreementRefusedException.class))
                .extracting(AgreementRefusedException::why)
                .isEqualTo(Cause.CHANGED_MEANWHILE);
        officer(DAKAR);
        assertThat(agreements.history(find(agreed.id())))
                .filteredOn(entry -> entry.what() == TimelineEntry.What.START)
                .hasSize(1);
    }

    @Test
    void showsAnOfficerOfAThirdInstitutionNothingByAnyNumber() {
        Agreement ours = drafts.draft(complete(), "");
        Document paper = added(ours, "letter.pdf", "%PDF-1.7 ours");
        officer(LA_PAZ);

        List<ThrowingCallable> attempts = List.of(
                () -> agreements.find(ours.id()),
                () -> agreements.of(DAKAR),
                () -> agreements.all(),
                () -> agreements.history(ours),
                () -> agreements.due(ours),
                () -> steps.possible(ours),
                () -> steps.missing(ours),
                () -> steps.maySignFor(ours),
                () -> steps.take(StepRequest.signature(ours, LA_PAZ)),
                () -> steps.override(ours.id(), ours.version(), "Because."),
                () -> drafts.change(ours.id(), ours.version(), complete()),
                () -> drafts.draft(complete(), ""),
                () -> endorsements.of(ours),
                () -> endorsements.note(ours.id(), new CountryCode("SN"), EndorsementState.RECEIVED, TODAY),
                () -> documents.of(ours),
                () -> documents.find(paper.id()),
                () -> documents.write(paper.id(), OutputStream.nullOutputStream()),
                () -> documents.remove(paper.id()),
                () -> added(ours, "theirs.pdf", "%PDF-1.7 theirs"));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class));
        assertThat(agreements.mine()).isEmpty();
        officer(DAKAR);
        assertThat(find(ours.id())).isEqualTo(ours);
        assertThat(documents.of(ours)).containsExactly(paper);
    }

    @Test
    void letsNobodySignForAnotherSide() {
        Agreement draft = drafts.draft(complete(), "");

        refuses(() -> steps.take(StepRequest.signature(draft, CAN_THO)), Cause.NOT_FOR_YOU);
        staff();
        refuses(() -> steps.take(StepRequest.signature(draft, CAN_THO)), Cause.NOT_FOR_YOU);
    }

    /** Senegal is protected, and all that takes people of Dakar away are full degrees in Montréal. */
    @Test
    void keepsAPlanThatDrawsPeopleAwayFromBeingSignedUntilTheSectionLetsItBe() {
        Agreement draft = drafts.draft(complete(MONTREAL, Modality.FULL_DEGREE_ABROAD), "");
        refuses(() -> steps.take(StepRequest.signature(draft, DAKAR)), Cause.GUARDED);
        assertThatThrownBy(() -> steps.override(draft.id(), draft.version(), "We want it."))
                .isInstanceOf(AccessDeniedException.class);
        staff();
        refuses(() -> steps.override(draft.id(), draft.version(), " "), Cause.NO_REASON);

        Agreement let = steps.override(draft.id(), draft.version(), "Their posts wait for them.");
        officer(DAKAR);
        Agreement signed = steps.take(StepRequest.signature(let, DAKAR));

        assertThat(signed.signatures()).containsOnlyKeys(DAKAR);
        assertThat(jdbc.queryForList(
                        "select details from audit_event where kind = 'agreement.guard-overridden' and subject = ?",
                        String.class,
                        "agreement:" + draft.id()))
                .singleElement()
                .asString()
                .contains("Their posts wait for them.");
        Agreement changed =
                drafts.change(signed.id(), signed.version(), complete(MONTREAL, Modality.FULL_DEGREE_ABROAD));
        assertThat(changed.override()).isNull();
        assertThat(changed.signatures()).isEmpty();
    }

    @Test
    void saysWhatAPlanDoesToBrainDrainAndWhatWouldMendIt() {
        PlanVerdict degrees = drafts.preview(complete(MONTREAL, Modality.FULL_DEGREE_ABROAD));
        PlanVerdict splitSite = drafts.preview(complete(MONTREAL, Modality.SPLIT_SITE_DOCTORATE));

        assertThat(degrees.isGuarded()).isTrue();
        assertThat(degrees.pairs().getFirst().mends()).isNotEmpty();
        assertThat(degrees.pairs().getFirst().term().retention()).isEqualTo(.24);
        assertThat(splitSite.isGuarded()).isFalse();
        assertThat(splitSite.pairs().getFirst().term().value())
                .isGreaterThan(degrees.pairs().getFirst().term().value());
    }

    @Test
    void wantsADraftToBeCompleteBeforeItIsSigned() {
        Agreement draft = drafts.draft(AgreementTerms.of(DAKAR, CAN_THO), "");

        refuses(() -> steps.take(StepRequest.signature(draft, DAKAR)), Cause.NO_FIELD);
        assertThat(steps.missing(draft)).map(AgreementRefusedException::why).contains(Cause.NO_FIELD);
    }

    @Test
    void startsANetworkOnceTheCommissionsOfAllCountriesHaveEndorsedIt() {
        Agreement agreed = signedByAll(drafts.draft(AgreementDesk.network(), ""));
        officer(DAKAR);
        assertThat(endorsements.of(agreed))
                .extracting(endorsement -> endorsement.country().value(), Endorsement::state)
                .containsExactly(
                        tuple("BO", EndorsementState.MISSING),
                        tuple("SN", EndorsementState.MISSING),
                        tuple("VN", EndorsementState.MISSING));
        endorsements.note(agreed.id(), new CountryCode("SN"), EndorsementState.ASKED, TODAY);
        refuses(() -> steps.take(StepRequest.of(agreed, AgreementStep.START)), Cause.NOT_ENDORSED);
        refuses(
                () -> endorsements.note(
                        agreed.id(), new CountryCode("SN"), EndorsementState.RECEIVED, TODAY.plusDays(1)),
                Cause.DAY_AHEAD);
        refuses(
                () -> endorsements.note(agreed.id(), new CountryCode("FR"), EndorsementState.RECEIVED, TODAY),
                Cause.NOT_NOW);

        for (String country : List.of("BO", "SN", "VN")) {
            endorsements.note(agreed.id(), new CountryCode(country), EndorsementState.RECEIVED, TODAY);
        }
        Agreement active = steps.take(StepRequest.of(agreed, AgreementStep.START));

        assertThat(active.state()).isEqualTo(AgreementState.ACTIVE);
        // Three members make three pairs.
        assertThat(twinnings.all()).hasSize(3).allMatch(twinning -> twinning.kind() == TwinningKind.NETWORK);
    }

    @Test
    void startsNothingBeforeItsDayAndRenewsNothingIntoThePast() {
        AgreementTerms terms = complete();
        var later = new AgreementTerms(
                terms.kind(),
                "",
                terms.parties(),
                "",
                terms.fields(),
                terms.moves(),
                terms.returns(),
                TODAY.plusDays(3),
                TODAY.plusYears(1),
                "");
        Agreement agreed = signedByAll(drafts.draft(later, ""));
        refuses(() -> steps.take(StepRequest.of(agreed, AgreementStep.START)), Cause.TOO_EARLY);
        desk.setDay(TODAY.plusDays(3));
        Agreement active = steps.take(StepRequest.of(agreed, AgreementStep.START));
        refuses(() -> steps.take(StepRequest.of(active, AgreementStep.CALL_REVIEW)), Cause.NOT_FOR_YOU);
        staff();
        Agreement due = steps.take(StepRequest.of(active, AgreementStep.CALL_REVIEW));

        refuses(
                () -> steps.take(StepRequest.of(due, AgreementStep.RENEW).until(TODAY.plusMonths(2))),
                Cause.RENEWAL_ENDS_EARLY);
        refuses(() -> steps.take(StepRequest.of(due, AgreementStep.END)), Cause.NO_REASON);
        refuses(() -> steps.take(StepRequest.of(due, AgreementStep.START)), Cause.NOT_NOW);
        assertThat(find(due.id())).isEqualTo(due);
    }

    @Test
    void keepsForGoodWhatWasDone() {
        Agreement draft = drafts.draft(complete(), "");

        Throwable refused =
                catchThrowable(() -> jdbc.update("delete from agreement_event where agreement_id = ?", draft.id()));

        assertThat(refused).isNotNull();
        assertThat(agreements.history(draft)).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from agreement_aud where id = ?", Integer.class, draft.id()))
                .isEqualTo(1);
    }

    /** Dakar signs first and starts; Can Tho signs last. */
    @Test
    void tellsTheOtherSideOfEachStep() {
        started();

        List<String> told = jdbc.queryForList("select kind || ' ' || recipient from notice order by id", String.class);

        assertThat(told)
                .containsExactly(
                        "agreement.notice.signature " + CAN_THO.value(),
                        "agreement.notice.agreed " + DAKAR.value(),
                        "agreement.notice.active " + CAN_THO.value());
    }

    /** The review is due on 25 November 2027, the end on 25 May 2028: 90 days before it is 25 February 2028. */
    @Test
    void tellsEachSideAndTheSectionOnceOfWhatIsDue() {
        Agreement active = started();
        jdbc.update("delete from notice");
        desk.setDay(TODAY.plusMonths(11));
        dueWork.look();
        assertThat(notices()).isZero();
        jdbc.update("update agreement set last_activity_on = ? where id = ?", TODAY.plusMonths(11), active.id());
        desk.setDay(TODAY.plusYears(1));

        SecurityContextHolder.clearContext();
        dueWork.look();
        dueWork.look();
        officer(DAKAR);

        assertThat(find(active.id()).state()).isEqualTo(AgreementState.REVIEW_DUE);
        assertThat(notices()).isEqualTo(3);
        desk.setDay(TODAY.plusMonths(15).minusDays(1));
        dueWork.look();
        assertThat(notices()).isEqualTo(3);
        desk.setDay(TODAY.plusMonths(15).plusDays(1));
        dueWork.look();
        assertThat(notices()).isEqualTo(6);
    }

    @Test
    void notesWhatHasGoneDormantAfterAYearAndLetsMatchingLookForPartnersAgain() {
        Agreement active = started();
        desk.setDay(TODAY.plusYears(1));

        dueWork.look();

        Agreement dormant = find(active.id());
        assertThat(dormant.state()).isEqualTo(AgreementState.DORMANT);
        assertThat(twinnings.all()).extracting(Twinning::active).containsExactly(false);
        Agreement awake = steps.take(StepRequest.of(dormant, AgreementStep.WAKE));
        assertThat(twinnings.all()).extracting(Twinning::active).containsExactly(true);
        assertThat(awake.lastActivity()).isEqualTo(TODAY.plusYears(1));
        dueWork.look();
        assertThat(find(active.id()).state()).isNotEqualTo(AgreementState.DORMANT);
    }

    @Test
    void goesOnWithTheInstitutionThatIsKeptInAMerge() {
        Agreement active = started();

        OwnWork.run(() ->
                transaction.executeWithoutResult(_ -> publisher.publishEvent(new InstitutionMerged(LA_PAZ, CAN_THO))));

        Agreement moved = find(active.id());
        assertThat(moved.members()).containsExactly(DAKAR, LA_PAZ);
        assertThat(moved.signatures()).containsOnlyKeys(DAKAR, LA_PAZ);
        assertThat(moved.terms().moves()).extracting(PlannedMove::to).containsExactly(LA_PAZ);
        assertThat(twinnings.all()).extracting(Twinning::b).containsExactly(LA_PAZ);
        officer(CAN_THO);
        assertThat(agreements.mine()).isEmpty();
    }

    private Agreement started() {
        return steps.take(StepRequest.of(agreed(), AgreementStep.START));
    }

    private Agreement agreed() {
        return signedByAll(drafts.draft(complete(), ""));
    }

    private Agreement signedByAll(Agreement draft) {
        Agreement signed = draft;
        for (InstitutionId member : draft.members()) {
            officer(member);
            signed = steps.take(StepRequest.signature(signed, member));
        }
        officer(DAKAR);
        return signed;
    }

    private Agreement find(long id) {
        return agreements.find(id).orElseThrow();
    }

    private int notices() {
        Integer count = jdbc.queryForObject("select count(*) from notice", Integer.class);
        return count == null ? 0 : count;
    }

    private Document added(Agreement agreement, String name, String content) {
        try {
            return documents.add(
                    agreement.id(), name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuses(ThrowingCallable asked, Cause why) {
        assertThatThrownBy(asked)
                .asInstanceOf(InstanceOfAssertFactories.type(AgreementRefusedException.class))
                .extracting(AgreementRefusedException::why)
                .isEqualTo(why);
    }
}
