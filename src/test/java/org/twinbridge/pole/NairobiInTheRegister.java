package org.twinbridge.pole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.OwnWork;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/**
 * Two places strong in agriculture: Nairobi, where a university, a research institute and an NGO work side by side, and
 * Hanoi, where a university, a ministry's institute and a foundation do. Nobody recorded that they work together, until a
 * test says so.
 */
@TestComponent
public class NairobiInTheRegister {

    public static final PoleTheme AGRICULTURE = PoleTheme.of(new Field("081"));
    public static final InstitutionId UNIVERSITY = new InstitutionId("tb:nairobi-university");
    public static final InstitutionId INSTITUTE = new InstitutionId("tb:nairobi-institute");
    public static final InstitutionId NGO = new InstitutionId("tb:nairobi-ngo");
    public static final InstitutionId FACULTY = new InstitutionId("tb:nairobi-faculty");
    public static final InstitutionId FOUNDATION = new InstitutionId("tb:nairobi-foundation");

    private static final GeoPoint NAIROBI = new GeoPoint(-1.28, 36.82);
    private static final GeoPoint HANOI = new GeoPoint(21.02, 105.85);
    private static final Field CROPS = new Field("0811");

    private final Institutions institutions;
    private final DeclaredProfiles profiles;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final PassingTime clock;

    NairobiInTheRegister(
            Institutions institutions,
            DeclaredProfiles profiles,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            PassingTime clock) {
        this.institutions = institutions;
        this.profiles = profiles;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A clock that a test moves. */
    @TestComponent
    public static class Time {
        @Bean
        @Primary
        PassingTime passingTime() {
            return new PassingTime();
        }
    }

    /** Stands at one instant until it is moved on. */
    public static final class PassingTime extends Clock {

        private Instant now = Instant.parse("2026-11-25T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Stores the two places and forgets all else. */
    public void store() {
        forget();
        change(() -> {
            put(UNIVERSITY, "University of Nairobi", Kind.UNIVERSITY, "KE", "Nairobi", NAIROBI, .9);
            put(INSTITUTE, "Livestock Institute", Kind.PUBLIC_RESEARCH, "KE", "Nairobi", NAIROBI, .8);
            put(NGO, "Agroforestry Centre", Kind.NGO, "KE", "Nairobi", NAIROBI, .7);
            put(new InstitutionId("tb:hanoi-1"), "Hanoi University", Kind.UNIVERSITY, "VN", "Hanoi", HANOI, .6);
            put(new InstitutionId("tb:hanoi-2"), "Crops Institute", Kind.GOVERNMENT, "VN", "Hanoi", HANOI, .5);
            put(new InstitutionId("tb:hanoi-3"), "Rice Foundation", Kind.FOUNDATION, "VN", "Hanoi", HANOI, .4);
        });
    }

    /** Decisions can't be deleted, so that the guard has to go for a moment. */
    private void forget() {
        jdbc.execute("drop trigger pole_decision_kept");
        jdbc.update("update pole_decision set previous_id = null");
        for (String table : List.of(
                "pole_decision",
                "pole",
                "pole_search",
                "twinning",
                "profile_item",
                "profile",
                "institution_link",
                "institution_name",
                "institution")) {
            jdbc.update("delete from " + table);
        }
        jdbc.execute("""
            create trigger pole_decision_kept before update, delete on pole_decision
            call 'org.twinbridge.pole.persistence.KeptForGood'\
            """);
    }

    /** Records that the university of Nairobi and the institute work together. */
    public void recordJointWork() {
        change(() -> jdbc.update("""
            insert into twinning (institution_a, institution_b, fields, active, commitments_made, commitments_kept)
            values (?, ?, '0811', true, 4, 4)\
            """, INSTITUTE.value(), UNIVERSITY.value()));
    }

    /** A foundation opens in Nairobi. */
    public void addAFoundation() {
        change(() -> put(FOUNDATION, "Seed Foundation", Kind.FOUNDATION, "KE", "Nairobi", NAIROBI, .5));
    }

    /** A faculty of the university, which takes no part in agriculture itself. */
    public void addAFaculty() {
        change(() -> {
            var update = institutions.beginUpdate();
            update.put(institution(
                    FACULTY,
                    "Faculty of Law",
                    Kind.HIGHER_EDUCATION,
                    "KE",
                    "Nairobi",
                    NAIROBI,
                    List.of(new InstitutionLink(InstitutionLink.Type.PARENT, UNIVERSITY, "University of Nairobi"))));
            update.finish();
        });
    }

    private void change(Runnable change) {
        OwnWork.run(() -> transaction.executeWithoutResult(status -> {
            change.run();
            institutions.noteChange();
        }));
        // Whoever keeps the catalogue looks for changes once a second.
        clock.pass(Duration.ofSeconds(2));
    }

    private void put(
            InstitutionId id, String name, Kind kind, String country, String city, GeoPoint place, double strength) {
        var update = institutions.beginUpdate();
        update.put(institution(id, name, kind, country, city, place, List.of()));
        update.finish();
        Evidence declared = Evidence.of(Source.DECLARED, LocalDate.of(2026, 11, 1));
        profiles.save(new ProfileItems(
                id,
                List.of(new Theme(CROPS, 1, declared)),
                List.of(),
                List.of(new Capacity(CROPS, Modality.ANY, strength, declared)),
                Set.of(),
                Set.of(),
                null,
                Set.of()));
    }

    private static Institution institution(
            InstitutionId id,
            String name,
            Kind kind,
            String country,
            String city,
            GeoPoint place,
            List<InstitutionLink> links) {
        return new Institution(
                id,
                name,
                null,
                List.of(),
                kind,
                Set.of(),
                new CountryCode(country),
                city,
                place,
                null,
                null,
                links,
                null,
                true,
                "test");
    }
}
