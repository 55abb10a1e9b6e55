package org.twinbridge.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.Party;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.agreement.persistence.AgreementRepository;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.ui.StoredCatalogue;

/** Agreements between the institutions of {@link StoredCatalogue}, without any outcome, and people who sign in. */
@TestComponent
public class RunningTwinnings {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final StoredCatalogue catalogue;
    private final AgreementRepository agreements;
    private final JdbcTemplate jdbc;

    RunningTwinnings(StoredCatalogue catalogue, AgreementRepository agreements, JdbcTemplate jdbc) {
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.jdbc = jdbc;
    }

    /** A day on which tests always run: 25 November 2026. */
    @TestComponent
    public static class Today {
        @Bean
        @Primary
        Clock todaysClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    /** Forgets what was recorded and agreed. */
    public void start() {
        catalogue.store();
        jdbc.update("delete from outcome");
        jdbc.update("delete from agreement_member");
        jdbc.update("delete from agreement");
        jdbc.update("update catalogue_change set change_number = change_number + 1");
    }

    /** An agreement that came into force on 1 January 2018; its number. */
    public long active(InstitutionId one, InstitutionId other) {
        return agreement(one, other, AgreementState.ACTIVE);
    }

    /** An agreement in some state; its number. */
    public long agreement(InstitutionId one, InstitutionId other, AgreementState state) {
        var terms = new AgreementTerms(
                AgreementKind.TWINNING,
                "",
                List.of(Party.of(one), Party.of(other)),
                "",
                Set.of(new Field("081")),
                List.of(),
                Set.of(),
                LocalDate.of(2018, 1, 1),
                null,
                "");
        var row = new AgreementEntity(terms, false, NOW, LocalDate.of(2026, 11, 25), "policy", "release");
        row.moveTo(state, NOW);
        return agreements.save(row).agreement().id();
    }

    /** Signs in somebody of the section. */
    public void signInStaff() {
        signIn("awa", Role.STAFF, null);
    }

    /** Signs in an officer of an institution. */
    public void signInOfficerOf(InstitutionId institution) {
        signIn("fatou", Role.OFFICER, institution);
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String name, Role role, @Nullable InstitutionId institution) {
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), name, name, Set.of(role), institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
