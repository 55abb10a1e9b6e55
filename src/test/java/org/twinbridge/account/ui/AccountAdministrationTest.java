package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountAdministration;
import org.twinbridge.account.AccountChange;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.AccountRefusedException.Cause;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.ManagedAccount;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.AuditEvent;
import org.twinbridge.audit.AuditQuery;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.SignedIn;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
class AccountAdministrationTest {

    private static final InstitutionId DAKAR = InstitutionId.parse("04je6yw13");
    private static final InstitutionId NAIROBI = InstitutionId.parse("02y9nww90");
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcTemplate jdbc;

    private Account awa;

    @BeforeEach
    void makeAwa() {
        repository.deleteAll();
        SignedIn.as("chief", Role.ADMINISTRATOR);
        awa = accounts.create(new NewAccount("awa@ucad.sn", "Awa Diop", Set.of(Role.OFFICER), DAKAR), PASSWORD);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void findsAccountsByAnyPartOfTheirNames() {
        accounts.create(new NewAccount("moussa", "Moussa", Set.of(Role.STAFF), null), PASSWORD);

        assertThat(administration.search("")).hasSize(2);
        assertThat(administration.search(" DIOP "))
                .extracting(ManagedAccount::account)
                .containsExactly(awa);
        assertThat(administration.search("%")).isEmpty();
    }

    @Test
    void changesWhatAnAccountMayDoAndEndsItsSessions() {
        ManagedAccount before = administration.find(awa.id());

        ManagedAccount after = administration.change(
                awa.id(),
                before.version(),
                new AccountChange(
                        "Awa", Set.of(Role.OFFICER, Role.REVIEWER), List.of(NAIROBI, DAKAR), "a@b.sn", "sub-1"));

        assertThat(after.account().institutions()).containsExactly(NAIROBI, DAKAR);
        assertThat(after.account().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.REVIEWER);
        assertThat(administration.find(awa.id())).isEqualTo(after);
        assertThat(signOuts()).isEqualTo(1);
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsThatTheFirstWasFaster() {
        long seen = administration.find(awa.id()).version();
        var change = new AccountChange("Awa", Set.of(Role.REVIEWER), List.of(), null, null);
        administration.change(awa.id(), seen, change);

        assertThatExceptionOfType(AccountRefusedException.class)
                .isThrownBy(() -> administration.setActive(awa.id(), seen, false))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Cause.CHANGED_MEANWHILE));
        assertThat(administration.find(awa.id()).account().active()).isTrue();
    }

    @Test
    void keepsTheLastAdministrator() {
        Account chief = accounts.create(new NewAccount("chief", "Chief", Set.of(Role.ADMINISTRATOR), null), PASSWORD);
        long version = administration.find(chief.id()).version();

        assertThatExceptionOfType(AccountRefusedException.class)
                .isThrownBy(() -> administration.setActive(chief.id(), version, false))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Cause.LAST_ADMINISTRATOR));
        assertThatExceptionOfType(AccountRefusedException.class)
                .isThrownBy(() -> administration.change(
                        chief.id(), version, new AccountChange("", Set.of(Role.STAFF), List.of(), null, null)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Cause.LAST_ADMINISTRATOR));
    }

    @Test
    void recordsWhatWasChangedByWhom() {
        long seen = administration.find(awa.id()).version();
        administration.change(awa.id(), seen, new AccountChange("Awa", Set.of(Role.REVIEWER), List.of(), null, null));

        List<AuditEvent> found = trail.find(new AuditQuery("chief", "account.", "", null, null), 3);

        assertThat(found).extracting(AuditEvent::kind).contains("account.changed", "account.row-changed");
        assertThat(found.stream()
                        .filter(event -> event.kind().equals("account.changed"))
                        .findFirst()
                        .orElseThrow()
                        .details())
                .containsEntry("before", "[OFFICER] [" + DAKAR.value() + "]")
                .containsEntry("after", "[REVIEWER] []");
    }

    @Test
    void isForAdministratorsOnly() {
        for (Role role : Set.of(Role.OFFICER, Role.STAFF, Role.REVIEWER, Role.STEWARD)) {
            SignedIn.as(role);

            assertThatThrownBy(() -> administration.search("")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> trail.find(AuditQuery.all(), 10)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private int signOuts() {
        return jdbc.queryForObject("select sign_outs from account where id = ?", Integer.class, awa.id());
    }
}
