package org.twinbridge.matching.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.Matching;

/**
 * A university in Dakar that needs agriculture and medicine and can train teachers, and those it could work with: one
 * that covers its most urgent need, one that shares its themes, one of its own country, one in the North, one of which
 * only the country is known, and a foundation of which nothing is stated.
 */
@TestComponent
public class StoredCatalogue {

    public static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    public static final InstitutionId CAN_THO = new InstitutionId("https://ror.org/0071qz696");
    public static final InstitutionId LA_PAZ = new InstitutionId("tb:la-paz");
    public static final InstitutionId THIES = new InstitutionId("tb:thies");
    public static final InstitutionId MONTREAL = new InstitutionId("tb:montreal");
    public static final InstitutionId NAIROBI = new InstitutionId("tb:nairobi");
    public static final InstitutionId EMPTY = new InstitutionId("tb:empty");

    private static final Field TEACHING = new Field("0114");
    private static final Field AGRICULTURE = new Field("0811");
    private static final Field MEDICINE = new Field("0912");
    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, LocalDate.of(2026, 1, 1));

    private final Institutions institutions;
    private final DeclaredProfiles profiles;
    private final TransactionTemplate transaction;
    private final Matching matching;

    StoredCatalogue(
            Institutions institutions, DeclaredProfiles profiles, TransactionTemplate transaction, Matching matching) {
        this.institutions = institutions;
        this.profiles = profiles;
        this.transaction = transaction;
        this.matching = matching;
    }

    /** Stores it, or what another test has changed of it, so that matching knows it as it is here. */
    public void store() {
        OwnWork.run(() -> {
            transaction.executeWithoutResult(_ -> {
                if (institutions.count() == 0) {
                    storeInstitutions();
                }
                Map<InstitutionId, ProfileItems> present = new HashMap<>(profiles.all());
                present.values().removeIf(items -> items.equals(ProfileItems.none(items.institution())));
                if (!present.equals(stated())) {
                    present.keySet().forEach(id -> profiles.save(ProfileItems.none(id)));
                    storeProfiles();
                }
            });
            matching.catalogueSince(institutions.changeNumber());
        });
    }

    /** Stores a profile again as it is, which counts as a change. */
    public void touch() {
        OwnWork.run(() -> transaction.executeWithoutResult(_ -> storeProfiles()));
    }

    private void storeInstitutions() {
        var update = institutions.beginUpdate();
        update.put(
                institution(DAKAR, "Université Cheikh Anta Diop", "SN", Kind.UNIVERSITY, new GeoPoint(14.69, -17.46)));
        update.put(institution(CAN_THO, "Can Tho University", "VN", Kind.UNIVERSITY, new GeoPoint(10.03, 105.77)));
        update.put(institution(
                LA_PAZ, "Universidad Mayor de San Andrés", "BO", Kind.UNIVERSITY, new GeoPoint(-16.5, -68.13)));
        update.put(institution(THIES, "Université de Thiès", "SN", Kind.UNIVERSITY, new GeoPoint(14.79, -16.93)));
        update.put(institution(MONTREAL, "Université de Montréal", "CA", Kind.UNIVERSITY, new GeoPoint(45.5, -73.6)));
        update.put(institution(NAIROBI, "Kenya Institute of Agriculture", "KE", Kind.TRAINING_CENTRE, null));
        update.put(institution(EMPTY, "Fondation sans profil", "ML", Kind.FOUNDATION, null));
        update.finish();
        institutions.noteChange();
    }

    private void storeProfiles() {
        stated().values().forEach(profiles::save);
    }

    private static Map<InstitutionId, ProfileItems> stated() {
        var stated = new HashMap<InstitutionId, ProfileItems>();
        stated.put(
                DAKAR,
                items(
                        DAKAR,
                        List.of(new Theme(TEACHING, 1, DECLARED)),
                        List.of(need(AGRICULTURE, Modality.SPLIT_SITE_DOCTORATE, .9), need(MEDICINE, Modality.ANY, .7)),
                        List.of(new Capacity(TEACHING, Modality.TEACHER_TRAINING, .8, DECLARED))));
        stated.put(
                CAN_THO,
                items(
                        CAN_THO,
                        List.of(new Theme(AGRICULTURE, .85, DECLARED), new Theme(TEACHING, .15, DECLARED)),
                        List.of(need(TEACHING, Modality.TEACHER_TRAINING, .8)),
                        List.of(new Capacity(AGRICULTURE, Modality.SPLIT_SITE_DOCTORATE, .9, DECLARED))));
        // Half of its themes are Dakar's: a soft cosine of .71, close to the sweet spot of .6.
        stated.put(
                LA_PAZ,
                items(
                        LA_PAZ,
                        List.of(new Theme(TEACHING, .5, DECLARED), new Theme(MEDICINE, .5, DECLARED)),
                        List.of(need(TEACHING, Modality.TEACHER_TRAINING, .5)),
                        List.of(new Capacity(MEDICINE, Modality.ANY, .25, DECLARED))));
        stated.put(
                THIES,
                items(
                        THIES,
                        List.of(new Theme(AGRICULTURE, 1, DECLARED)),
                        List.of(need(TEACHING, Modality.TEACHER_TRAINING, .8)),
                        List.of(new Capacity(AGRICULTURE, Modality.ANY, .9, DECLARED))));
        stated.put(
                MONTREAL,
                items(
                        MONTREAL,
                        List.of(new Theme(MEDICINE, 1, DECLARED)),
                        List.of(need(TEACHING, Modality.ANY, .3)),
                        List.of(new Capacity(MEDICINE, Modality.JOINT_RESEARCH, .9, DECLARED))));
        Evidence inferred = Evidence.of(Source.INFERRED, LocalDate.of(2026, 1, 1));
        stated.put(
                NAIROBI,
                items(
                        NAIROBI,
                        List.of(new Theme(AGRICULTURE, 1, inferred)),
                        List.of(new Need(TEACHING, Modality.ANY, .4, inferred)),
                        List.of(new Capacity(AGRICULTURE, Modality.ANY, .5, inferred))));
        return stated;
    }

    private static Need need(Field field, Modality modality, double urgency) {
        return new Need(field, modality, urgency, DECLARED);
    }

    private static ProfileItems items(
            InstitutionId id, List<Theme> themes, List<Need> needs, List<Capacity> capacities) {
        return new ProfileItems(id, themes, needs, capacities, Set.of(), Set.of(), null, Set.of());
    }

    private static Institution institution(
            InstitutionId id, String name, String country, Kind kind, @Nullable GeoPoint place) {
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
                true,
                "test");
    }
}
