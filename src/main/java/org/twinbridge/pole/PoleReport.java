package org.twinbridge.pole;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.pole.JointWork;
import org.twinbridge.engine.pole.PoleCandidate;
import org.twinbridge.engine.pole.PoleGap;
import org.twinbridge.engine.pole.PoleGate;
import org.twinbridge.engine.pole.PoleMember;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;

/**
 * The answer of {@code poles}. Its JSON has the names of these components; scripts rely on them.
 *
 * @param theme code of the theme
 * @param release data release that was searched
 * @param poles in order: recorded, potential, incomplete, each by score
 * @param unplaced ids of organisations strong enough whose place is unknown
 */
public record PoleReport(String theme, String release, List<Pole> poles, List<String> unplaced) {

    /**
     * One candidate.
     *
     * @param theme code of the theme
     * @param name the city most members are in, then the country of most; the country alone where no city is known
     * @param status recorded, potential or incomplete
     * @param score in [0, 1]
     * @param widthKm greatest distance of two members
     * @param centre middle of its members
     * @param gates whether each gate is passed
     * @param components what the score is made of; {@code null} for what is not known
     * @param missing what is missing, and who would close the gap
     * @param members by id
     * @param jointWork what is on record between members
     */
    public record Pole(
            String theme,
            String name,
            String status,
            double score,
            double widthKm,
            Place centre,
            Map<String, Boolean> gates,
            Components components,
            List<Gap> missing,
            List<Member> members,
            List<Together> jointWork) {

        /** Ids of its members, in order. */
        public Set<String> memberIds() {
            return members.stream().map(Member::id).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Degrees of WGS 84. */
    public record Place(double latitude, double longitude) {}

    /** What a score is made of, each in [0, 1]. */
    public record Components(
            double composition,
            @Nullable Double cohesion,
            double criticalMass,
            @Nullable Double visibility,
            @Nullable Double innovation) {}

    /** Something missing: {@code member} would close it by joining, or the {@code twinning} of two ids. */
    public record Gap(
            String reason,
            @Nullable String member,
            @Nullable List<String> twinning) {}

    /**
     * A member.
     *
     * @param strength its q̃ in the theme
     * @param source what the strength rests on, such as {@code declared} or {@code inferred}
     */
    public record Member(
            String id,
            String name,
            String kind,
            String country,
            double strength,
            String source,
            @Nullable Place place) {}

    /** Two ids that work together; a {@code sample} was made up for the demonstration. */
    public record Together(String a, String b, double weight, boolean sample) {}

    /**
     * What of it is seen through an initiative: poles with a member in its countries, none where the theme does not touch
     * its fields.
     *
     * @param fields those of the theme
     */
    public PoleReport through(InitiativeTerms terms, Set<Field> fields) {
        return new PoleReport(
                theme,
                release,
                terms.touches(fields)
                        ? poles.stream()
                                .filter(pole -> pole.members().stream()
                                        .anyMatch(member -> terms.actsIn(new CountryCode(member.country()))))
                                .toList()
                        : List.of(),
                unplaced);
    }

    /** What was found, in words for scripts. */
    public static PoleReport of(FoundPoles found) {
        return new PoleReport(
                found.ofTheme().theme().code(),
                found.catalogue().release(),
                found.ofTheme().poles().stream().map(pole -> pole(found, pole)).toList(),
                found.ofTheme().unplaced().stream().map(InstitutionId::value).toList());
    }

    /** One candidate, in words for scripts. */
    static Pole pole(FoundPoles found, PoleCandidate pole) {
        var gates = new TreeMap<String, Boolean>();
        Arrays.stream(PoleGate.values())
                .forEach(gate -> gates.put(small(gate), pole.passed().contains(gate)));
        var parts = pole.components();
        return new Pole(
                pole.theme().code(),
                name(found, pole),
                small(pole.status()),
                pole.score(),
                pole.widthKm(),
                place(pole.centre()),
                gates,
                new Components(
                        parts.composition(),
                        parts.cohesion(),
                        parts.criticalMass(),
                        parts.visibility(),
                        parts.innovation()),
                pole.gaps().stream().map(PoleReport::gap).toList(),
                pole.members().stream()
                        .map(member -> member(found.catalogue(), member, pole.theme()))
                        .toList(),
                found.recorded().stream()
                        .filter(recorded -> isWithin(pole, recorded.work()))
                        .map(PoleReport::together)
                        .toList());
    }

    private static String name(FoundPoles found, PoleCandidate pole) {
        String country = most(pole.members().stream()
                .map(member -> member.organisation().country().value()));
        String city = most(pole.members().stream()
                .map(member -> found.cities().get(member.organisation().id()))
                .filter(Objects::nonNull));
        return city.isEmpty() ? country : city + ", " + country;
    }

    /** The text that comes most often, the first by letter among equals; empty if there is none. */
    private static String most(Stream<String> texts) {
        var times = new TreeMap<String, Integer>();
        texts.forEach(text -> times.merge(text, 1, Integer::sum));
        return times.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static boolean isWithin(PoleCandidate pole, JointWork work) {
        return pole.memberIds().containsAll(Set.of(work.a(), work.b()))
                && (work.fields().isEmpty() || work.fields().stream().anyMatch(pole.theme()::includes));
    }

    private static Together together(RecordedWork recorded) {
        JointWork work = recorded.work();
        return new Together(work.a().value(), work.b().value(), work.weight(), recorded.isSample());
    }

    private static Gap gap(PoleGap gap) {
        return new Gap(
                small(gap.reason()),
                gap.member().map(member -> member.organisation().value()).orElse(null),
                gap.twinning()
                        .map(twinning -> List.of(
                                twinning.member().value(), twinning.partner().value()))
                        .orElse(null));
    }

    private static Member member(Catalogue catalogue, PoleMember member, PoleTheme theme) {
        Profile profile = catalogue.profile(member.organisation().id());
        GeoPoint place = Objects.requireNonNull(profile.place(), "members of a pole are placed");
        return new Member(
                profile.id().value(),
                profile.name(),
                small(profile.kind()),
                profile.country().value(),
                member.strength(),
                small(source(profile, catalogue.asOf(), theme)),
                place(place));
    }

    /** What the strongest capacity in the theme rests on. */
    private static Source source(Profile profile, LocalDate day, PoleTheme theme) {
        return profile.capacities().stream()
                .filter(capacity -> theme.includes(capacity.field()))
                .max(Comparator.comparingDouble(capacity -> capacity.countOn(day)))
                .map(capacity -> capacity.evidence().source())
                .orElse(Source.INFERRED);
    }

    private static Place place(GeoPoint point) {
        return new Place(point.latitude(), point.longitude());
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
