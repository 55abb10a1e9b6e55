package org.twinbridge.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.matching.Matching;

/**
 * Counts, by the subregion of M49, of how many institutions of a database a field is known and of how many the place; not
 * a test. A field counts if it was read from a name, from works or from a statement; one that is merely usual for the kind
 * of institution and its country does not. Argument: the database's folder. Prints CSV.
 */
final class FieldShareReport {

    private static final String NOWHERE = "none in M49";
    private static final String ALL = "all";

    private FieldShareReport() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        // The tests' own configuration, which is on the same class path, asks for a database in memory.
        String url = "--spring.datasource.url=jdbc:h2:file:%s/twinbridge;AUTO_SERVER=TRUE".formatted(folder);
        try (var services = new SpringServices(() -> new Home(folder), url)) {
            Map<CountryCode, Country> countries = services.find(Countries.class).all().stream()
                    .collect(Collectors.toMap(Country::code, Function.identity()));
            List<Profile> profiles =
                    List.copyOf(services.find(Matching.class).catalogue().profiles());
            System.out.println("region,institutions,with_a_field,share,placed,share_placed");
            var byRegion = new LinkedHashMap<String, List<Profile>>();
            profiles.stream()
                    .collect(Collectors.groupingBy(profile -> region(countries.get(profile.country()))))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> byRegion.put(entry.getKey(), entry.getValue()));
            byRegion.put(ALL, profiles);
            byRegion.forEach((region, of) -> System.out.println(row(region, of)));
        }
    }

    private static String region(Country country) {
        return country == null || country.subregion() == null ? NOWHERE : country.subregion();
    }

    private static String row(String region, List<Profile> profiles) {
        long withField =
                profiles.stream().filter(FieldShareReport::hasFieldOfItsOwn).count();
        long placed =
                profiles.stream().filter(profile -> profile.place() != null).count();
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.3f,%d,%.3f",
                region,
                profiles.size(),
                withField,
                withField / (double) profiles.size(),
                placed,
                placed / (double) profiles.size());
    }

    private static boolean hasFieldOfItsOwn(Profile profile) {
        return profile.themes().stream()
                .anyMatch(theme -> !theme.evidence().source().isAssumed());
    }
}
