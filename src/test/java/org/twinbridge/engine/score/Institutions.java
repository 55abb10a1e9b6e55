package org.twinbridge.engine.score;

import java.time.LocalDate;
import java.util.List;
import org.twinbridge.engine.drain.Countries;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/** Institutions and their items for tests, as of one day. */
final class Institutions {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static final Field BIOLOGY = new Field("0511");
    static final Field BIOCHEMISTRY = new Field("0512");
    static final Field LIFE_SCIENCES = new Field("051");
    static final Field CHEMISTRY = new Field("0531");
    static final Field NATURAL_SCIENCES = new Field("05");
    static final Field CROPS = new Field("0811");
    static final Field MEDICINE = new Field("0912");

    /** Senegal is more exposed than China, and China than France; all are known. */
    static final CountryTable COUNTRIES = Countries.table(
            Countries.exposed(Countries.SENEGAL, .6),
            Countries.southern(Countries.CHINA, .3),
            Countries.northern(Countries.FRANCE, .2));

    private Institutions() {}

    static Profile inSenegal(String id) {
        return institution(id, Countries.SENEGAL);
    }

    static Profile inChina(String id) {
        return institution(id, Countries.CHINA);
    }

    static Profile inFrance(String id) {
        return institution(id, Countries.FRANCE);
    }

    private static Profile institution(String id, CountryCode country) {
        return Profile.of(new InstitutionId(id), id, Kind.UNIVERSITY, country);
    }

    static GeoPoint longitude(double degrees) {
        return new GeoPoint(0, degrees);
    }

    /** A theme of today, declared. */
    static Theme theme(Field field, double weight) {
        return new Theme(field, weight, Evidence.of(Source.DECLARED, DAY));
    }

    /** A need of today: declared, it weighs .8 of its urgency. */
    static Need need(Field field, Modality modality, double urgency) {
        return new Need(field, modality, urgency, Evidence.of(Source.DECLARED, DAY));
    }

    /** A capacity of today: declared, it counts .8 of its strength. */
    static Capacity capacity(Field field, Modality modality, double strength) {
        return new Capacity(field, modality, strength, Evidence.of(Source.DECLARED, DAY));
    }

    static Catalogue catalogue(Profile... profiles) {
        return Catalogue.of(DAY, List.of(profiles), COUNTRIES);
    }

    static Setting setting(Profile... profiles) {
        return new Setting(catalogue(profiles), Policy.withDefaults());
    }
}
