package org.twinbridge.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.notice.persistence.NoticeStore;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:notices")
@Import(NoticeStore.class)
class NoticesTest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final InstitutionId HANOI = new InstitutionId("tb:hanoi");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Autowired
    private NoticeStore store;

    @Autowired
    private JdbcTemplate jdbc;

    private Notices notices;
    private Inbox inbox;

    @BeforeEach
    void anOfficerOfDakar() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        notices = new Notices(store, clock);
        inbox = new Inbox(store, new CurrentAccount(), clock);
        signIn("awa", Role.OFFICER, DAKAR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsTheOfficersOfAnInstitutionAndNobodyElse() {
        notices.tell(Recipient.officersOf(DAKAR), expressed("1"));

        assertThat(waiting()).containsExactly(expressed("1"));
        signIn("binh", Role.OFFICER, HANOI);
        assertThat(waiting()).isEmpty();
        signIn("salif", Role.STAFF, null);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void tellsAnAccountAndTheHoldersOfARole() {
        notices.tell(Recipient.accountNamed("awa"), expressed("1"));
        notices.tell(Recipient.holdersOf(Role.OFFICER), expressed("2"));
        notices.tell(Recipient.holdersOf(Role.STEWARD), expressed("3"));

        assertThat(waiting()).containsExactlyInAnyOrder(expressed("1"), expressed("2"));
    }

    @Test
    void showsAnOfficerWhoJoinsLaterWhatStillWaits() {
        notices.tell(Recipient.officersOf(DAKAR), expressed("1"));
        inbox.read(only().id());

        signIn("new", Role.OFFICER, DAKAR);

        assertThat(only().isUnread()).isTrue();
    }

    @Test
    void tellsTheSameOnceToEachRecipient() {
        notices.tell(Recipient.officersOf(DAKAR), expressed("1"));
        notices.tell(Recipient.officersOf(DAKAR), Notice.of("interest.notice.other", "", "1"));
        notices.tell(Recipient.officersOf(HANOI), expressed("1"));

        assertThat(waiting()).containsExactly(expressed("1"));
        signIn("binh", Role.OFFICER, HANOI);
        assertThat(waiting()).containsExactly(expressed("1"));
    }

    @Test
    void keepsAllThatItWasTold() {
        Notice notice = Notice.of("agreement.notice.review", "agreements/7?tab=review", "7", "Đại học Cần Thơ", "")
                .asUrgent()
                .dueOn(LocalDate.of(2026, 12, 31));

        notices.tell(Recipient.accountNamed("awa"), notice);

        assertThat(only()).isEqualTo(new ReceivedNotice(only().id(), notice, NOW, null, null, null));
    }

    @Test
    void putsUnreadOnesFirstThenUrgentOnes() {
        for (String once : List.of("1", "2", "3", "4")) {
            Notice notice = expressed(once);
            notices.tell(Recipient.accountNamed("awa"), "2".equals(once) ? notice.asUrgent() : notice);
        }
        inbox.read(idOf("4"));

        assertThat(waiting()).extracting(Notice::once).containsExactly("2", "3", "1", "4");
        assertThat(inbox.unread()).isEqualTo(3);
        assertThat(inbox.page(InboxPart.WAITING, 1, 2))
                .extracting(received -> received.notice().once())
                .containsExactly("3", "1");
    }

    @Test
    void putsAwayForOneReaderAndTakesOutAgain() {
        notices.tell(Recipient.officersOf(DAKAR), expressed("1"));
        long id = only().id();

        inbox.putAway(id, true);

        assertThat(inbox.count(InboxPart.WAITING)).isZero();
        assertThat(inbox.unread()).isZero();
        assertThat(inbox.page(InboxPart.DONE, 0, 9))
                .extracting(ReceivedNotice::doneAt)
                .containsExactly(NOW);
        signIn("colleague", Role.OFFICER, DAKAR);
        assertThat(inbox.unread()).isEqualTo(1);
        signIn("awa", Role.OFFICER, DAKAR);
        inbox.putAway(id, false);
        assertThat(inbox.count(InboxPart.WAITING)).isEqualTo(1);
        assertThat(inbox.count(InboxPart.DONE)).isZero();
    }

    @Test
    void aSettledMatterWaitsForNobody() {
        notices.tell(Recipient.officersOf(DAKAR), expressed("1"));
        notices.tell(Recipient.officersOf(HANOI), expressed("1"));

        notices.settle("1");

        assertThat(waiting()).isEmpty();
        assertThat(inbox.page(InboxPart.ALL, 0, 9))
                .extracting(ReceivedNotice::settledAt)
                .containsExactly(NOW);
        signIn("binh", Role.OFFICER, HANOI);
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void refusesToTouchWhatIsInSomebodyElsesInbox() {
        notices.tell(Recipient.officersOf(DAKAR), expressed("1"));
        long id = only().id();
        signIn("binh", Role.OFFICER, HANOI);

        assertThatThrownBy(() -> inbox.read(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inbox.putAway(id, true)).isInstanceOf(AccessDeniedException.class);
        signIn("awa", Role.OFFICER, DAKAR);
        assertThat(only().isUnread()).isTrue();
    }

    @Test
    void refusesThoseWhoAreNotSignedIn() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(inbox::unread).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void followsAnInstitutionThatWasMerged() {
        notices.tell(Recipient.officersOf(HANOI), expressed("1"));
        notices.tell(Recipient.officersOf(HANOI), expressed("2"));
        notices.tell(Recipient.officersOf(DAKAR), expressed("2"));

        new NoticesOfMerged(store).on(new InstitutionMerged(DAKAR, HANOI));

        assertThat(waiting()).extracting(Notice::once).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void saysItInTheLanguageOfTheReader() {
        var messages = new StaticMessageSource();
        messages.addMessage("agreement.notice.review", Locale.ENGLISH, "Review with {0} by {1}");
        messages.addMessage("agreement.notice.review", Locale.FRENCH, "Bilan avec {0} avant le {1}");
        var words = new NoticeWords(messages);
        Notice notice = Notice.of("agreement.notice.review", "", "1", "Hanoi", "2026-12-31");

        assertThat(words.say(notice, Locale.ENGLISH)).isEqualTo("Review with Hanoi by December 31, 2026");
        assertThat(words.say(notice, Locale.FRENCH)).isEqualTo("Bilan avec Hanoi avant le 31 décembre 2026");
        assertThat(words.say(Notice.of("gone.notice.kind", "", "1", "Hanoi"), Locale.FRENCH))
                .isEqualTo("Hanoi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "//example.org",
                "/interest",
                "javascript:alert(1)",
                "interest\\..\\x",
                "interest/../data",
                "interest/1\r\nBcc: all",
                "interest?<script>",
                "interest#here"
            })
    void refusesAnAddressThatCouldLeadOutOfTheApplication(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notice.of("interest.notice.expressed", address, "1"))
                .withMessageContaining("inside the application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inbox", "interest/42", "partners?for=https:%2F%2Fror.org%2F04je6yw13&with=tb:hanoi"})
    void takesAnAddressInsideTheApplication(String address) {
        assertThat(Notice.of("interest.notice.expressed", address, "1").address())
                .isEqualTo(address);
    }

    @Test
    void cutsWhatIsTooLongAndKeepsItOnOneLine() {
        Notice notice = Notice.of("interest.notice.expressed", "", "1", "a".repeat(201), "Sana\r\nBcc: all");

        assertThat(notice.values()).containsExactly("a".repeat(199) + "…", "Sana Bcc: all");
    }

    private ReceivedNotice only() {
        List<ReceivedNotice> all = inbox.page(InboxPart.ALL, 0, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Notice> waiting() {
        return inbox.page(InboxPart.WAITING, 0, 99).stream()
                .map(ReceivedNotice::notice)
                .toList();
    }

    private long idOf(String once) {
        Long id = jdbc.queryForObject("select id from notice where once_key = ?", Long.class, once);
        assertThat(id).isNotNull();
        return id;
    }

    private static Notice expressed(String once) {
        return Notice.of("interest.notice.expressed", "interest/" + once, once, "Université de Thiès");
    }

    private static void signIn(String name, Role role, @Nullable InstitutionId institution) {
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), name, name, Set.of(role), institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
