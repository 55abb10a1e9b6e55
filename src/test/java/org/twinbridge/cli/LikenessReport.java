package org.twinbridge.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;

/**
 * Measures how alike the institutions of type education in a database look, and how often that leaves a ranking
 * undecided; not a test. Arguments: the database's folder and a name for the row. Prints a header and one row of CSV.
 */
final class LikenessReport {

    private static final String SEED = "2026";
    private static final int DRAWN = 100;
    private static final int TOP = 20;
    private static final double ONE_SCORE = 1e-4;

    /** Scores nearer than that come of profiles and countries that are the same to the engine. */
    private static final double SAME_SCORE = 1e-9;

    /** An institution that shares its profile with this many others is one of a crowd. */
    private static final int CROWD = 10;

    private LikenessReport() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        // The tests' own configuration, which is on the same class path, asks for a database in memory.
        String url = "--spring.datasource.url=jdbc:h2:file:%s/twinbridge;AUTO_SERVER=TRUE".formatted(folder);
        try (var services = new SpringServices(() -> new Home(folder), url)) {
            Set<InstitutionId> education = services.find(Institutions.class).all().stream()
                    .filter(Institution::active)
                    .filter(institution -> institution.sourceTypes().contains("education"))
                    .map(Institution::id)
                    .collect(Collectors.toSet());
            Matching matching = services.find(Matching.class);
            List<Profile> profiles = matching.catalogue().profiles().stream()
                    .filter(profile -> education.contains(profile.id()))
                    .toList();
            Policy policy = services.find(Policies.class).current();
            System.out.println(
                    "state,records,profiles,largest_group,in_a_crowd,share_in_a_crowd,in_a_crowd_of_their_country,"
                            + "lists,lists_with_a_tie,places_tied,share_of_places_tied,places_of_the_same_score");
            System.out.println(arguments[1] + "," + likeness(profiles) + "," + ties(profiles, matching, policy));
        }
    }

    private static String likeness(List<Profile> profiles) {
        Map<String, Integer> groups = new HashMap<>();
        Map<String, Integer> worldwide = new HashMap<>();
        for (Profile profile : profiles) {
            groups.merge(profile.country() + items(profile), 1, Integer::sum);
            worldwide.merge(items(profile), 1, Integer::sum);
        }
        int crowd = crowd(groups);
        return String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%.3f,%d",
                profiles.size(),
                worldwide.size(),
                worldwide.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                crowd(worldwide),
                crowd(worldwide) / (double) profiles.size(),
                crowd);
    }

    private static int crowd(Map<String, Integer> groups) {
        return groups.values().stream()
                .filter(size -> size > CROWD)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** What the engine sees of a profile's items, to three decimals. */
    private static String items(Profile profile) {
        var items = new ArrayList<String>();
        profile.themes().forEach(theme -> items.add("t %s %.3f".formatted(theme.field(), theme.weight())));
        profile.needs()
                .forEach(need -> items.add("n %s %s %.3f".formatted(need.field(), need.modality(), need.urgency())));
        profile.capacities()
                .forEach(capacity -> items.add(
                        "c %s %s %.3f".formatted(capacity.field(), capacity.modality(), capacity.strength())));
        return items.stream().sorted().collect(Collectors.joining(";"));
    }

    private static String ties(List<Profile> profiles, Matching matching, Policy policy)
            throws NoSuchAlgorithmException {
        int lists = 0;
        int withTie = 0;
        int places = 0;
        int tied = 0;
        int same = 0;
        for (InstitutionId id : drawn(profiles)) {
            List<RankedPartner> partners = matching.rank(new RankQuery(id, PartnerFilter.none(), TOP), policy)
                    .partners();
            long tiedHere = tied(partners, ONE_SCORE);
            lists++;
            withTie += tiedHere > 0 ? 1 : 0;
            places += partners.size();
            tied += (int) tiedHere;
            same += (int) tied(partners, SAME_SCORE);
        }
        return String.format(Locale.ROOT, "%d,%d,%d,%.3f,%d", lists, withTie, tied, tied / (double) places, same);
    }

    /** How many places of a list have another whose score is no further away. */
    private static long tied(List<RankedPartner> partners, double distance) {
        return partners.stream()
                .filter(place -> partners.stream()
                        .anyMatch(other -> other != place
                                && Math.abs(other.pair().score() - place.pair().score()) <= distance))
                .count();
    }

    private static List<InstitutionId> drawn(List<Profile> profiles) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return profiles.stream()
                .map(Profile::id)
                .sorted(Comparator.comparing((InstitutionId id) ->
                        HexFormat.of().formatHex(digest.digest((SEED + id).getBytes(StandardCharsets.UTF_8)))))
                .limit(DRAWN)
                .toList();
    }
}
