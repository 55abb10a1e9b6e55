package org.twinbridge.engine.drain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbridge.engine.profile.CountryCode;

/** Countries of made-up exposure for tests. */
public final class Countries {

    public static final CountryCode SENEGAL = new CountryCode("SN");
    public static final CountryCode MALI = new CountryCode("ML");
    public static final CountryCode NIGERIA = new CountryCode("NG");
    public static final CountryCode FRANCE = new CountryCode("FR");
    public static final CountryCode GERMANY = new CountryCode("DE");
    public static final CountryCode CHINA = new CountryCode("CN");

    private Countries() {}

    /** A protected country of the South. */
    public static CountryStanding exposed(CountryCode country, double drain) {
        return new CountryStanding(country, drain, 1, 2020, 2024, true, true, "Western Africa");
    }

    /** A country of the South that is not protected. */
    public static CountryStanding southern(CountryCode country, double drain) {
        return new CountryStanding(country, drain, 1, 2020, 2024, false, true, "Eastern Asia");
    }

    /** A country of the North. */
    public static CountryStanding northern(CountryCode country, double drain) {
        return new CountryStanding(country, drain, 1, 2020, 2024, false, false, "Western Europe");
    }

    public static CountryTable table(CountryStanding... standings) {
        Map<CountryCode, CountryStanding> byCode = new HashMap<>();
        Arrays.stream(standings).forEach(s -> byCode.put(s.country(), s));
        return CountryTable.of(byCode);
    }

    /** Outflow of which it is known that nobody goes to the destination, and nothing about how long people stay. */
    public static ScholarOutflow nobodyGoes(CountryCode origin, CountryCode destination) {
        var elsewhere = new CountryCode("US");
        return ScholarOutflow.of(List.of(
                new ScholarOutflow.Corridor(origin, destination, 0, 0, 0),
                new ScholarOutflow.Corridor(origin, elsewhere, 10, 0, 0)));
    }
}
