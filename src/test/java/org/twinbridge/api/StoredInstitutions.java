package org.twinbridge.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.OwnWork;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/**
 * A university in Dakar that needs agriculture and can train teachers; one in Viet Nam that is the reverse; one in Canada
 * and a foundation in Mali of which nothing is stated; and one that is closed.
 */
@TestComponent
class StoredInstitutions {

    static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    static final InstitutionId CAN_THO = new InstitutionId("https://ror.org/0071qz696");
    static final InstitutionId MONTREAL = new InstitutionId("tb:montreal");
    static final InstitutionId BAMAKO = new InstitutionId("tb:bamako");
    static final InstitutionId CLOSED = new InstitutionId("tb:closed");

    private static final Field TEACHING = new Field("0114");
    private static final Field AGRICULTURE = new Field("0811");
    private static final Evidence DECLARED = new Evidence(Source.DECLARED, LocalDate.of(2026, 1, 1), "strategic plan");

    private final Institutions institutions;
    private final DeclaredProfiles profiles;
    private final TransactionTemplate transaction;

    StoredInstitutions(Institutions institutions, DeclaredProfiles profiles, TransactionTemplate transaction) {
        this.institutions = institutions;
        this.profiles = profiles;
        this.transaction = transaction;
    }

    /** Stores them; does nothing the second time. */
    void store() {
        OwnWork.run(() -> transaction.executeWithoutResult(_ -> {
            if (institutions.count() == 0) {
                storeAll();
            }
        }));
    }

    private void storeAll() {
        var update = institutions.beginUpdate();
        update.put(dakar());
        update.put(plain(CAN_THO, "Can Tho University", "VN", Kind.UNIVERSITY, new GeoPoint(10.03, 105.77), true));
        update.put(plain(MONTREAL, "Université de Montréal", "CA", Kind.UNIVERSITY, new GeoPoint(45.5, -73.6), true));
        update.put(plain(BAMAKO, "Fondation de Bamako", "ML", Kind.FOUNDATION, null, true));
        update.put(plain(CLOSED, "Closed University", "KE", Kind.UNIVERSITY, null, false));
        update.finish();
        institutions.noteChange();
        profiles.save(items(
                DAKAR,
                new Theme(TEACHING, 1, DECLARED),
                new Need(AGRICULTURE, Modality.SPLIT_SITE_DOCTORATE, .9, DECLARED),
                new Capacity(TEACHING, Modality.TEACHER_TRAINING, .8, DECLARED)));
        profiles.save(items(
                CAN_THO,
                new Theme(AGRICULTURE, 1, DECLARED),
                new Need(TEACHING, Modality.TEACHER_TRAINING, .8, DECLARED),
                new Capacity(AGRICULTURE, Modality.SPLIT_SITE_DOCTORATE, .9, DECLARED)));
    }

    private static ProfileItems items(InstitutionId id, Theme theme, Need need, Capacity capacity) {
        return new ProfileItems(
                id, List.of(theme), List.of(need), List.of(capacity), Set.of(), Set.of(), null, Set.of());
    }

    private static Institution dakar() {
        return new Institution(
                DAKAR,
                "Université Cheikh Anta Diop",
                "fr",
                List.of(new InstitutionName("UCAD", null, InstitutionName.Type.ACRONYM)),
                Kind.UNIVERSITY,
                Set.of("education"),
                new CountryCode("SN"),
                "Dakar",
                new GeoPoint(14.69, -17.46),
                1957,
                "https://www.ucad.sn",
                List.of(
                        new InstitutionLink(InstitutionLink.Type.RELATED, BAMAKO, "Fondation"),
                        new InstitutionLink(
                                InstitutionLink.Type.CHILD, new InstitutionId("tb:unknown"), "Hôpital de Fann")),
                12_000L,
                true,
                "ROR");
    }

    private static Institution plain(
            InstitutionId id, String name, String country, Kind kind, @Nullable GeoPoint place, boolean active) {
        return new Institution(
                id,
                name,
                null,
                List.of(),
                kind,
                Set.of(),
                new CountryCode(country),
                null,
                place,
                null,
                null,
                List.of(),
                null,
                active,
                "test");
    }
}
