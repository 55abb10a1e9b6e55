package org.twinbridge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.Trails;
import org.twinbridge.audit.persistence.AuditEventRepository;
import org.twinbridge.engine.profile.InstitutionId;

@DataJpaTest
class AccountsTest {

    private static final InstitutionId DAKAR = InstitutionId.parse("04je6yw13");
    private static final String PASSWORD = "correct horse battery";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    @Autowired
    private AccountRepository repository;

    @Autowired
    private AuditEventRepository events;

    @Autowired
    private ApplicationContext context;

    private final PasswordEncoder encoder = AccountConfiguration.passwordEncoder();
    private Accounts accounts;

    @BeforeEach
    void openTheBook() {
        accounts = new Accounts(repository, new Passwords(encoder), Trails.of(events, context, CLOCK), CLOCK);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void findsAnAccountWhateverTheCaseOfItsName() {
        Account made = accounts.create(anOfficer("Awa@ucad.sn"), PASSWORD);
        repository.flush();

        assertThat(accounts.find(" AWA@ucad.sn")).contains(made);
        assertThat(made.institution()).contains(DAKAR);
    }

    @Test
    void keepsOnlyAHashOfThePassword() {
        accounts.create(anOfficer("awa"), PASSWORD);

        String kept = repository.findByName("awa").orElseThrow().password();
        assertThat(kept).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
    }

    @Test
    void knowsWhetherAnAdministratorExists() {
        accounts.create(anOfficer("awa"), PASSWORD);
        boolean before = accounts.administratorExists();

        accounts.create(anAdministrator("root-of-all"), PASSWORD);

        assertThat(before).isFalse();
        assertThat(accounts.administratorExists()).isTrue();
    }

    @Test
    void refusesANameThatIsTaken() {
        accounts.create(anOfficer("awa"), PASSWORD);

        assertThatThrownBy(() -> accounts.create(anOfficer("AWA"), PASSWORD))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessageContaining("\"awa\" is taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "awa diop", "awa\nroot", "-awa", "аwa"})
    void refusesANameThatCannotBeTypedByHeart(String name) {
        assertThatThrownBy(() -> accounts.create(anOfficer(name), PASSWORD))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessageContaining("3 to 100 letters");
    }

    @Test
    void refusesAPasswordThatIsTooShort() {
        assertThatThrownBy(() -> accounts.create(anOfficer("awa"), "eleven char"))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("The password has 11 characters; it needs at least 12.");
    }

    /** 37 times é is 74 bytes in UTF-8, of which bcrypt would have ignored the last two. */
    @Test
    void readsALongPasswordToItsEnd() {
        accounts.create(anOfficer("awa"), "é".repeat(37));

        String kept = repository.findByName("awa").orElseThrow().password();
        assertThat(encoder.matches("é".repeat(37), kept)).isTrue();
        assertThat(encoder.matches("é".repeat(36), kept)).isFalse();
    }

    @Test
    void refusesAPasswordOfEndlessLength() {
        assertThatThrownBy(() -> accounts.create(anOfficer("awa"), "é".repeat(501)))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("The password has 1002 bytes; 1000 are the most.");
    }

    @Test
    void refusesThePasswordThatIsTheName() {
        assertThatThrownBy(() -> accounts.create(anOfficer("awa.diop@ucad.sn"), "Awa.Diop@ucad.sn"))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessageContaining("the name itself");
    }

    @Test
    void refusesAnOfficerWithoutAnInstitution() {
        var asked = new NewAccount("awa", "", Set.of(Role.OFFICER), null);

        assertThatThrownBy(() -> accounts.create(asked, PASSWORD))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessageContaining("name it");
    }

    @Test
    void refusesAnAccountWithoutARole() {
        var asked = new NewAccount("awa", "", Set.of(), null);

        assertThatThrownBy(() -> accounts.create(asked, PASSWORD))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessageContaining("at least one role");
    }

    @Test
    void refusesEverybodyButAnAdministratorOnTheWeb() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("steward", "", "ROLE_STEWARD"));

        assertThatThrownBy(() -> accounts.create(anOfficer("awa"), PASSWORD)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsAnAdministratorMakeAccounts() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("chief", "", "ROLE_ADMINISTRATOR"));

        assertThat(accounts.create(anOfficer("awa"), PASSWORD).active()).isTrue();
    }

    private static NewAccount anOfficer(String name) {
        return new NewAccount(name, "Awa Diop", Set.of(Role.OFFICER), DAKAR);
    }

    private static NewAccount anAdministrator(String name) {
        return new NewAccount(name, "", Set.of(Role.ADMINISTRATOR), null);
    }
}
