package org.twinbridge.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.twinbridge.agreement.AgreementDesk.CAN_THO;
import static org.twinbridge.agreement.AgreementDesk.DAKAR;
import static org.twinbridge.agreement.AgreementDesk.LA_PAZ;
import static org.twinbridge.agreement.AgreementDesk.TODAY;
import static org.twinbridge.agreement.AgreementDesk.officer;
import static org.twinbridge.agreement.AgreementDesk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
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
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementDesk;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.Agreements;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.interest.InterestRefusedException.Cause;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:agreements;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, AgreementDesk.class, AgreementDesk.TimeConfiguration.class})
class InterestsTest {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Interests interests;

    @Autowired
    private InterestDecisions decisions;

    @Autowired
    private Agreements agreements;

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
    void keepsWithAnInterestHowThePairWasScoredAndUnderWhichPolicy() {
        Interest sent = interests.express(DAKAR, CAN_THO, " We teach, you farm. ");

        double score = interests.explain(DAKAR, CAN_THO).pair().score();
        assertThat(sent.note()).isEqualTo("We teach, you farm.");
        assertThat(sent.state()).isEqualTo(InterestState.OPEN);
        assertThat(sent.assessment().score()).isEqualTo(score);
        assertThat(sent.assessment().policy()).isNotBlank();
        assertThat(sent.assessment().release()).contains("change");
        officer(CAN_THO);
        assertThat(interests.mine()).containsExactly(sent);
        assertThat(told()).contains(tuple("interest.notice.expressed", CAN_THO.value()));
    }

    /** They meet in agriculture, which Dakar needs, and in the training of teachers, which Can Tho needs. */
    @Test
    void beginsADraftOnWhatTheyMeetInWhenItIsAccepted() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        officer(CAN_THO);

        Interest accepted = interests.accept(sent.id(), sent.version());

        assertThat(accepted.state()).isEqualTo(InterestState.ACCEPTED);
        Agreement draft = agreements.find(accepted.agreement()).orElseThrow();
        assertThat(draft.state()).isEqualTo(AgreementState.DRAFTED);
        assertThat(draft.members()).containsExactly(DAKAR, CAN_THO);
        assertThat(draft.fields()).containsExactlyInAnyOrder(new Field("0811"), new Field("0114"));
        assertThat(told()).contains(tuple("interest.notice.accepted", DAKAR.value()));
    }

    @Test
    void declinesOnlyWithAReasonAndTellsIt() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        officer(CAN_THO);
        refuses(() -> interests.decline(sent.id(), sent.version(), null, "Sorry."), Cause.NO_REASON);
        refuses(() -> interests.decline(sent.id(), sent.version(), DeclineReason.OTHER, " "), Cause.NO_REASON);

        Interest declined = interests.decline(sent.id(), sent.version(), DeclineReason.NO_ROOM, "Next year.");

        assertThat(declined.answer()).isNotNull();
        assertThat(declined.answer().reason()).isEqualTo(DeclineReason.NO_ROOM);
        assertThat(declined.answer().words()).isEqualTo("Next year.");
        officer(DAKAR);
        refuses(() -> interests.express(DAKAR, CAN_THO, "Again?"), Cause.DECLINED_LATELY);
        desk.setDay(TODAY.plusDays(90));
        assertThat(interests.express(DAKAR, CAN_THO, "Again?").isOpen()).isTrue();
    }

    @Test
    void refusesARepeatAndAnAnswerThatWasGivenAlready() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        refuses(() -> interests.express(DAKAR, CAN_THO, ""), Cause.ALREADY_WAITING);
        officer(CAN_THO);
        interests.accept(sent.id(), sent.version());

        refuses(() -> interests.accept(sent.id(), sent.version()), Cause.ANSWERED_ALREADY);
        refuses(() -> interests.decline(sent.id(), sent.version(), DeclineReason.NO_ROOM, ""), Cause.ANSWERED_ALREADY);
        refuses(() -> interests.express(CAN_THO, DAKAR, ""), Cause.WORKING_TOGETHER);

        assertThat(agreements.mine()).hasSize(1);
    }

    @Test
    void makesOneOfTwoThatCross() {
        Interest theirs = interests.express(DAKAR, CAN_THO, "We would like to.");
        officer(CAN_THO);

        Interest crossed = interests.express(CAN_THO, DAKAR, "So would we.");

        assertThat(crossed.id()).isEqualTo(theirs.id());
        assertThat(crossed.state()).isEqualTo(InterestState.ACCEPTED);
        assertThat(interests.messages(crossed))
                .extracting(InterestMessage::side, InterestMessage::words)
                .containsExactly(tuple(CAN_THO, "So would we."));
        assertThat(interests.mine()).hasSize(1);
    }

    @Test
    void makesOneOfTwoThatAreExpressedAtTheSameMoment() throws Exception {
        var barrier = new CyclicBarrier(2);
        var results = new ArrayList<Future<Interest>>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (InstitutionId side : List.of(DAKAR, CAN_THO)) {
                Callable<Interest> express = () -> {
                    officer(side);
                    barrier.await();
                    return interests.express(side, side.equals(DAKAR) ? CAN_THO : DAKAR, "");
                };
                results.add(pool.submit(express));
            }
        }

        assertThat(results).extracting(Future::state).containsOnly(Future.State.SUCCESS);
        assertThat(interests.mine()).singleElement().extracting(Interest::state).isEqualTo(InterestState.ACCEPTED);
        assertThat(agreements.mine()).hasSize(1);
    }

    @Test
    void letsBothSidesAskAndAnswerWhileItWaits() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        officer(CAN_THO);
        refuses(() -> interests.write(sent.id(), "  "), Cause.NO_WORDS);
        interests.write(sent.id(), "Who pays?");
        officer(DAKAR);
        interests.write(sent.id(), "We share.");

        assertThat(interests.messages(sent))
                .extracting(InterestMessage::side, InterestMessage::words)
                .containsExactly(tuple(CAN_THO, "Who pays?"), tuple(DAKAR, "We share."));
        assertThat(told())
                .contains(
                        tuple("interest.notice.asked", DAKAR.value()), tuple("interest.notice.asked", CAN_THO.value()));
    }

    @Test
    void letsTheSenderAloneTakeItBack() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        officer(CAN_THO);
        refuses(() -> interests.withdraw(sent.id(), sent.version(), ""), Cause.NOT_FOR_YOU);
        officer(DAKAR);
        refuses(() -> interests.accept(sent.id(), sent.version()), Cause.NOT_FOR_YOU);

        Interest back = interests.withdraw(sent.id(), sent.version(), "Too early.");

        assertThat(back.state()).isEqualTo(InterestState.WITHDRAWN);
        assertThat(interests.obstacle(DAKAR, CAN_THO)).isEmpty();
    }

    @Test
    void waitsWithTheSectionUntilSomebodyActsForTheOtherSide() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        staff();
        assertThat(interests.waitingForAccount()).containsExactly(sent);
        assertThat(told()).contains(tuple("interest.notice.waiting", "STAFF"));

        anAccountOfCanTho();

        assertThat(interests.waitingForAccount()).isEmpty();
        assertThat(interests.waitsForAccount(sent)).isFalse();
        jdbc.update("delete from account_institution where institution_id = ?", CAN_THO.value());
    }

    @Test
    void showsAnOfficerOfAThirdInstitutionNothingByAnyNumber() {
        Interest ours = interests.express(DAKAR, CAN_THO, "");
        officer(LA_PAZ);

        List<ThrowingCallable> attempts = List.of(
                () -> interests.find(ours.id()),
                () -> interests.messages(ours),
                () -> interests.side(ours),
                () -> interests.waitsForAccount(ours),
                () -> interests.waitingForAccount(),
                () -> interests.write(ours.id(), "Me too."),
                () -> interests.accept(ours.id(), ours.version()),
                () -> interests.decline(ours.id(), ours.version(), DeclineReason.NO_ROOM, ""),
                () -> interests.withdraw(ours.id(), ours.version(), ""),
                () -> interests.express(DAKAR, CAN_THO, ""),
                () -> interests.obstacle(DAKAR, CAN_THO));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class));
        assertThat(interests.mine()).isEmpty();
        officer(DAKAR);
        assertThat(interests.find(ours.id())).contains(ours);
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(() -> interests.express(DAKAR, DAKAR, ""), Cause.ITSELF);
        refuses(() -> interests.express(DAKAR, new InstitutionId("tb:nowhere"), ""), Cause.UNKNOWN_INSTITUTION);
        refuses(() -> interests.express(DAKAR, CAN_THO, "x".repeat(2001)), Cause.TOO_LONG);
        refuses(() -> interests.accept(4711, 0), Cause.UNKNOWN);
    }

    @Test
    void listsWhatWasDecidedToLearnFrom() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        desk.setDay(TODAY.plusDays(1));
        officer(CAN_THO);
        interests.decline(sent.id(), sent.version(), DeclineReason.NO_MEANS, "");

        assertThat(decisions.all())
                .extracting(Decision::institution, Decision::partner, Decision::kind)
                .containsExactly(
                        tuple(DAKAR, CAN_THO, Decision.Kind.EXPRESSED), tuple(CAN_THO, DAKAR, Decision.Kind.DECLINED));
        assertThat(decisions.all()).allMatch(decision -> !decision.policy().isBlank());
    }

    @Test
    void goesOnWithTheInstitutionThatIsKeptInAMerge() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        interests.write(sent.id(), "When?");

        OwnWork.run(() ->
                transaction.executeWithoutResult(_ -> publisher.publishEvent(new InstitutionMerged(LA_PAZ, DAKAR))));

        officer(LA_PAZ);
        assertThat(interests.mine()).extracting(Interest::from, Interest::to).containsExactly(tuple(LA_PAZ, CAN_THO));
        assertThat(interests.messages(interests.mine().getFirst()))
                .extracting(InterestMessage::side)
                .containsExactly(LA_PAZ);
        refuses(() -> interests.express(LA_PAZ, CAN_THO, ""), Cause.ALREADY_WAITING);
    }

    private void anAccountOfCanTho() {
        jdbc.update("""
            merge into account (id, name, display_name, password, active, created) key (name)
            values ('5f1cbb8e-0000-4000-8000-000000000001', 'can-tho', 'Can Tho', 'x', true, current_timestamp)\
            """);
        jdbc.update(
                "insert into account_institution (account_id, place, institution_id) values (?, 0, ?)",
                "5f1cbb8e-0000-4000-8000-000000000001",
                CAN_THO.value());
    }

    private List<Tuple> told() {
        return jdbc.query(
                "select kind, recipient from notice",
                (row, n) -> tuple(row.getString("kind"), row.getString("recipient")));
    }

    private static void refuses(ThrowingCallable asked, Cause why) {
        assertThatThrownBy(asked)
                .asInstanceOf(InstanceOfAssertFactories.type(InterestRefusedException.class))
                .extracting(InterestRefusedException::why)
                .isEqualTo(why);
    }
}
