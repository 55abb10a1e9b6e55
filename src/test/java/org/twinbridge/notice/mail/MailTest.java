package org.twinbridge.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Correspondents;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Invitation;
import org.twinbridge.account.InvitationMade;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.NoticeWords;
import org.twinbridge.notice.Recipient;
import org.twinbridge.notice.persistence.MailStore;
import org.twinbridge.notice.persistence.NoticeStore;
import org.twinbridge.shell.MessageBundles;

/** Mail against a real SMTP server that runs in the test. */
@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:mail")
@Import({NoticeStore.class, MailStore.class, Correspondents.class, NoticeWords.class, MessageBundles.class})
class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final InstitutionId HANOI = new InstitutionId("tb:hanoi");

    /** A clock that stands still until it is told to go on. */
    private static final class Hand extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @Autowired
    private NoticeStore notices;

    @Autowired
    private MailStore store;

    @Autowired
    private Correspondents correspondents;

    @Autowired
    private NoticeWords words;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Hand clock = new Hand();
    private GreenMail server = new GreenMail();
    private int port;

    @BeforeEach
    void twoOfficersOfHanoiAndAMailServer() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = start();
        account("binh@example.vn", null, true);
        account("linh", "linh@example.vn", true);
        account("nobody", null, true);
        account("left@example.vn", null, false);
    }

    @AfterEach
    void theServerStops() {
        server.stop();
        SecurityContextHolder.clearContext();
    }

    @Test
    void mailsAnUrgentNoticeToEveryOfficerWithAnAddressInBothLanguages() throws Exception {
        tell(accepted("1").asUrgent());

        run("https://twinbridge.example.org/");

        assertThat(received()).extracting(MailTest::to).containsExactlyInAnyOrder("binh@example.vn", "linh@example.vn");
        MimeMessage mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Twinbridge: A steward accepted your request about “Cần Thơ”.");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .startsWith("A steward accepted your request about “Cần Thơ”.\n\n"
                        + "https://twinbridge.example.org/institutions/tb:kaolack\n\n")
                .contains("Un responsable des données a accepté votre demande au sujet de «\u00a0Cần Thơ\u00a0».\n\n"
                        + "https://twinbridge.example.org/institutions/tb:kaolack\n\n");
    }

    @Test
    void writesNoLinkWhereItsOwnAddressIsNotKnown() throws Exception {
        tell(accepted("1").asUrgent());

        run("");

        assertThat(received().getFirst().getContent().toString())
                .doesNotContain("http")
                .doesNotContain("institutions/");
    }

    @Test
    void mailsEachNoticeOnceAndOrdinaryOnesNotAtAll() {
        tell(accepted("1").asUrgent());
        tell(accepted("2"));

        run("");
        run("");

        assertThat(received()).hasSize(2);
    }

    @Test
    void losesNothingWhileTheServerIsDownAndSendsItWhenItIsUpAgain() {
        server.stop();
        tell(accepted("1").asUrgent());
        run("");
        assertThat(store.waiting(9)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.nextTryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
            assertThat(mail.lastError()).isNotBlank();
        });

        clock.pass(Duration.ofSeconds(59));
        run("");
        assertThat(store.waiting(9))
                .allSatisfy(mail -> assertThat(mail.attempts()).isEqualTo(1));
        clock.pass(Duration.ofSeconds(1));
        run("");
        assertThat(store.waiting(9)).allSatisfy(mail -> {
            assertThat(mail.attempts()).isEqualTo(2);
            assertThat(mail.nextTryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(3)));
        });

        server = start();
        clock.pass(Duration.ofMinutes(2));
        run("");

        assertThat(received()).hasSize(2);
        assertThat(store.waitingCount()).isZero();
        assertThat(store.sentCount()).isEqualTo(2);
    }

    @Test
    void waitsEverLongerButNeverMoreThanSixHours() {
        assertThat(List.of(0, 1, 8, 9, 1000))
                .extracting(MailDispatch::wait)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(256),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    @Test
    void sendsNothingAboutWhatWasDealtWithMeanwhile() {
        server.stop();
        tell(accepted("1").asUrgent());
        run("");
        notices.settle("1", clock.instant());
        server = start();
        clock.pass(Duration.ofHours(1));

        run("");

        assertThat(received()).isEmpty();
    }

    @Test
    void letsNoNoticeSlipAHeaderOrASecondRecipientIn() throws Exception {
        store.add(null, "1", "binh@example.vn", "Hello\r\nBcc: eve@example.com", "Text", clock.instant());
        store.add(null, "2", "binh@example.vn, eve@example.com", "Hello", "Text", clock.instant());
        store.add(null, "3", "binh@example.vn\r\nBcc: eve@example.com", "Hello", "Text", clock.instant());

        run("");

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Hello Bcc: eve@example.com");
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
        });
        assertThat(store.waitingCount()).isEqualTo(2);
    }

    @Test
    void doesNothingWithoutAMailServerButPlansLater() {
        tell(accepted("1").asUrgent());

        new MailSchedule(planning(""), dispatch(null)).run();

        assertThat(store.waitingCount()).isZero();
        run("");
        assertThat(received()).hasSize(2);
    }

    @Test
    void showsAdministratorsAloneWhatWaits() {
        server.stop();
        tell(accepted("1").asUrgent());
        run("");
        var outbox = new Outbox(store, dispatch(null), new CurrentAccount(), clock);
        signIn(Role.ADMINISTRATOR);

        Outbox.State state = outbox.state();

        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.configured()).isFalse();
        signIn(Role.STAFF);
        assertThatThrownBy(outbox::state).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(outbox::hurry).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void mailsTheLinkOfAnInvitationInBothLanguagesAndForgetsItThen() throws Exception {
        var sender = dispatch(sender());
        var mail = new InvitationMail(store, sender, text("https://twinbridge.example.org"), clock);

        mail.on(invited("an@example.vn"));
        sender.send();

        assertThat(received()).singleElement().satisfies(sent -> {
            assertThat(to(sent)).isEqualTo("an@example.vn");
            assertThat(sent.getContent().toString().replace("\r\n", "\n"))
                    .startsWith("You are invited to Twinbridge")
                    .contains("https://twinbridge.example.org/invitation/secret\n\nThe link works once, until")
                    .contains("1 December 2026")
                    .contains("https://twinbridge.example.org/invitation/secret\n\nLe lien fonctionne une seule fois")
                    .contains("1 décembre 2026");
        });
        assertThat(jdbc.queryForObject("select body from mail_outbox", String.class))
                .isEmpty();
    }

    @Test
    void mailsNoInvitationWithoutAnAddressItsOwnAddressOrAServer() {
        var here = text("https://twinbridge.example.org");

        new InvitationMail(store, dispatch(sender()), here, clock).on(invited(null));
        new InvitationMail(store, dispatch(sender()), text(""), clock).on(invited("an@example.vn"));
        new InvitationMail(store, dispatch(null), here, clock).on(invited("an@example.vn"));

        assertThat(store.waitingCount()).isZero();
    }

    @Test
    void refusesAPublicAddressThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("javascript:alert(1)"))
                .withMessageContaining("twinbridge.public-address");
    }

    private void tell(Notice notice) {
        notices.add(Recipient.officersOf(HANOI), notice, clock.instant());
    }

    private static InvitationMade invited(@Nullable String mail) {
        var invitation = new Invitation(
                7,
                Invitation.State.WAITING,
                Set.of(Role.REVIEWER),
                new LinkedHashSet<>(),
                mail,
                "staff",
                NOW,
                NOW.plus(Duration.ofDays(7)));
        return new InvitationMade(invitation, "invitation/secret", mail);
    }

    private void run(String publicAddress) {
        new MailSchedule(planning(publicAddress), dispatch(sender())).run();
    }

    private JavaMailSender sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        return sender;
    }

    private MailPlanning planning(String publicAddress) {
        return new MailPlanning(
                store, notices, correspondents, text(publicAddress), new TransactionTemplate(transactions), clock);
    }

    private MailText text(String publicAddress) {
        return new MailText(words, messages, publicAddress);
    }

    private MailDispatch dispatch(@Nullable JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new MailDispatch(store, beans.getBeanProvider(JavaMailSender.class), "twinbridge@example.org", clock);
    }

    private GreenMail start() {
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Notice accepted(String once) {
        return Notice.of("steward.notice.accepted", "institutions/tb:kaolack", once, "Cần Thơ", "");
    }

    private void account(String name, @Nullable String mail, boolean active) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into account (id, name, display_name, password, active, created, mail) values (?, ?, ?, '', ?, ?, ?)",
                id,
                name,
                name,
                active,
                NOW.atOffset(ZoneOffset.UTC),
                mail);
        jdbc.update("insert into account_role (account_id, role) values (?, 'OFFICER')", id);
        jdbc.update(
                "insert into account_institution (account_id, place, institution_id) values (?, 0, ?)", id, "tb:hanoi");
    }

    private static void signIn(Role role) {
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), "somebody", "Somebody", Set.of(role), null, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
