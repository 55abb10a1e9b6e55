package org.twinbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.persistence.AuditEventRepository;
import org.twinbridge.engine.profile.InstitutionId;

@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final InstitutionId DAKAR = InstitutionId.parse("04je6yw13");

    @Autowired
    private AuditEventRepository events;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    private AuditTrail trail;

    @BeforeEach
    void openTheTrail() {
        trail = Trails.of(events, context, Clock.fixed(NOON, ZoneOffset.UTC));
        accounts.deleteAll();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsWhoDidWhatToWhich() {
        signIn("awa");
        var details = new LinkedHashMap<String, Object>();
        details.put("reason", null);
        details.put("months", 12);

        trail.record("agreement.accepted", "agreement:12", DAKAR, details);

        assertThat(jdbc.queryForMap(
                        "select account_name, kind, subject, institution_id, cast(details as varchar) as details"
                                + " from audit_event order by id desc fetch first row only"))
                .containsEntry("account_name", "awa")
                .containsEntry("kind", "agreement.accepted")
                .containsEntry("subject", "agreement:12")
                .containsEntry("institution_id", DAKAR.value())
                .containsEntry("details", "{\"reason\":\"\",\"months\":\"12\"}");
    }

    @Test
    void canNeitherBeChangedNorDeletedEvenInTheDatabase() {
        trail.recordAs("awa", "agreement.accepted", "agreement:12", null, Map.of());

        assertThatThrownBy(() -> jdbc.update("update audit_event set account_name = 'somebody else'"))
                .hasStackTraceContaining("kept for good");
        assertThatThrownBy(() -> jdbc.update("delete from audit_event")).hasStackTraceContaining("kept for good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "accepted", "Agreement.accepted", "agreement.accepted.twice", "agreement.a b"})
    void refusesAKindThatNamesNoFeature(String kind) {
        assertThatThrownBy(() -> trail.record(kind, "agreement:12", null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("feature");
    }

    @Test
    void writesUnderWhoseNameAnAuditedRowWasChanged() {
        AccountEntity made = anAccount(List.of("04je6yw13"));
        signIn("chief");

        accounts.save(made);

        assertThat(jdbc.queryForList("select account_name from revinfo order by rev", String.class))
                .last()
                .isEqualTo("chief");
        assertThat(jdbc.queryForList(
                        "select institution_id from account_institution_aud where account_id = ?",
                        String.class,
                        made.id()))
                .containsExactly("04je6yw13");
    }

    @Test
    void callsWhoeverTypesAtTheServerTheCommandLine() {
        accounts.save(anAccount(List.of()));

        assertThat(jdbc.queryForList("select account_name from revinfo order by rev", String.class))
                .last()
                .isEqualTo(Author.COMMAND_LINE);
    }

    private static AccountEntity anAccount(List<String> institutions) {
        Set<Role> roles = institutions.isEmpty() ? Set.of(Role.STAFF) : Set.of(Role.OFFICER);
        return new AccountEntity(
                UUID.randomUUID(), "person-" + UUID.randomUUID(), "Person", "{noop}x", institutions, null, roles, NOON);
    }

    private static void signIn(String name) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_STAFF"));
    }
}
