package org.twinbridge.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;

/** Agreements of Dakar on a clock that can be set, and people who sign in. */
@TestComponent
public class AgreementDesk {

    public static final InstitutionId DAKAR = StoredCatalogue.DAKAR;
    public static final InstitutionId CAN_THO = StoredCatalogue.CAN_THO;
    public static final InstitutionId MONTREAL = StoredCatalogue.MONTREAL;
    public static final InstitutionId LA_PAZ = StoredCatalogue.LA_PAZ;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** A clock that stands still until it is set. */
    public static final class Time extends Clock {

        private Instant now = noon(TODAY);

        public void set(LocalDate day) {
            now = noon(day);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }

        private static Instant noon(LocalDate day) {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }

    private final StoredCatalogue catalogue;
    private final Matching matching;
    private final JdbcTemplate jdbc;
    private final Time time;

    AgreementDesk(StoredCatalogue catalogue, Matching matching, JdbcTemplate jdbc, Time time) {
        this.catalogue = catalogue;
        this.matching = matching;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Sets the clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class TimeConfiguration {

        @Bean
        @Primary
        Time time() {
            return new Time();
        }
    }

    /** The catalogue, no agreements, and the day of {@link #TODAY}. */
    public void tidy() {
        time.set(TODAY);
        jdbc.update("delete from interest_message");
        jdbc.update("delete from interest");
        jdbc.update("delete from twinning");
        jdbc.update("delete from agreement_endorsement");
        jdbc.update("delete from agreement_document");
        jdbc.update("delete from agreement_member");
        jdbc.execute("alter table agreement_event set referential_integrity false");
        jdbc.execute("alter table agreement set referential_integrity false");
        jdbc.execute("truncate table agreement_event");
        jdbc.update("delete from agreement");
        jdbc.execute("alter table agreement_event set referential_integrity true");
        jdbc.execute("alter table agreement set referential_integrity true");
        jdbc.update("delete from notice");
        catalogue.store();
        if (matching.catalogue().profiles().isEmpty()) {
            throw new IllegalStateException("The catalogue is not there.");
        }
    }

    public void setDay(LocalDate day) {
        time.set(day);
    }

    /** Signs in an officer of an institution; the name is the end of its id. */
    public static void officer(InstitutionId institution) {
        signIn("officer@" + institution.bare(), Role.OFFICER, institution);
    }

    public static void staff() {
        signIn("moussa", Role.STAFF, null);
    }

    public static void signIn(String name, Role role, @Nullable InstitutionId institution) {
        var account = new Account(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                name,
                Set.of(role),
                institution,
                true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
    }

    /** Complete terms of Dakar and Can Tho: a year and a half of split-site doctorates from today. */
    public static AgreementTerms complete() {
        return complete(CAN_THO, Modality.SPLIT_SITE_DOCTORATE);
    }

    public static AgreementTerms complete(InstitutionId partner, Modality outward) {
        return new AgreementTerms(
                AgreementKind.TWINNING,
                "",
                List.of(new Party(DAKAR, 1., .5, .5), new Party(partner, 0., .5, .5)),
                "",
                Set.of(new Field("0811")),
                List.of(new PlannedMove(outward, 12, DAKAR, partner)),
                Set.of(),
                TODAY,
                TODAY.plusMonths(18),
                "");
    }

    /** Complete terms of a network of Dakar, Can Tho and La Paz. */
    public static AgreementTerms network() {
        return new AgreementTerms(
                AgreementKind.NETWORK,
                "Farming in dry years",
                List.of(Party.of(DAKAR), Party.of(CAN_THO), Party.of(LA_PAZ)),
                "",
                Set.of(new Field("0811")),
                List.of(PlannedMove.without(Modality.JOINT_RESEARCH, 12)),
                Set.of(),
                TODAY,
                TODAY.plusYears(3),
                "");
    }
}
