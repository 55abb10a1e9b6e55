package org.twinbridge.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.institution.FoldedText;

/** Reads country codes and guesses what wrong ones mean. */
final class CountryCodes {

    /** Codes in use elsewhere: internet domains, the European Union, licence plates, ISO codes that were withdrawn. */
    private static final Map<String, String> USED_ELSEWHERE = Map.of(
            "uk", "GB", "el", "GR", "en", "GB", "uae", "AE", "usa", "US", "zr", "CD", "tp", "TL", "bu", "MM", "su",
            "RU");

    private final Map<String, CountryCode> known = new HashMap<>();
    private final Map<String, String> meant = new HashMap<>(USED_ELSEWHERE);

    CountryCodes(Collection<Country> countries) {
        for (Country country : countries) {
            String code = country.code().value();
            known.put(code, country.code());
            meant.put(country.iso3().toLowerCase(Locale.ROOT), code);
            meant.put(FoldedText.of(country.nameEn()), code);
            meant.put(FoldedText.of(country.nameFr()), code);
        }
    }

    /** Reads a code in capitals or small letters, as "NA" for Namibia; refuses one that is no country's. */
    CountryCode read(String column, String text) {
        CountryCode code = known.get(text.toUpperCase(Locale.ROOT));
        if (code == null) {
            throw new RowRefusedException(
                    column, text, Sentence.of("ingest.row.country"), meant.get(FoldedText.of(text)));
        }
        return code;
    }
}
