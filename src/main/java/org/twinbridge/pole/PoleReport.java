package org.twinbridge.pole;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.pole.PoleCandidate;
import org.twinbridge.engine.pole.PoleGap;
import org.twinbridge.engine.pole.PoleGate;
import org.twinbridge.engine.pole.PoleMember;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
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
     * @param status recorded, potential or incomplete
     * @param score in [0, 1]
     * @param widthKm greatest distance of two members
     * @param centre middle of its members
     * @param gates whether each gate is passed
     * @param components what the score is made of; {@code null} for what is not known
     * @param missing what is missing, and who would close the gap
     * @param members by id
     */
    public record Pole(
            String theme,
            String status,
            double score,
            double widthKm,
            Place centre,
            Map<String, Boolean> gates,
            Components components,
            List<Gap> missing,
            List<Member> members) {}

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

    /** A member: {@code strength} is its q̃ in the theme. */
    public record Member(
            String id,
            String name,
            String kind,
            String country,
            double strength,
            @Nullable Place place) {}

    /** What was found, in words for scripts. */
    public static PoleReport of(FoundPoles found) {
        return new PoleReport(
                found.ofTheme().theme().code(),
                found.catalogue().release(),
                found.ofTheme().poles().stream()
                        .map(pole -> pole(found.catalogue(), pole))
                        .toList(),
                found.ofTheme().unplaced().stream().map(InstitutionId::value).toList());
    }

    private static Pole pole(Catalogue catalogue, PoleCandidate pole) {
        var gates = new TreeMap<String, Boolean>();
        Arrays.stream(PoleGate.values())
                .forEach(gate -> gates.put(small(gate), pole.passed().contains(gate)));
        var parts = pole.components();
        return new Pole(
                pole.theme().code(),
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
                pole.members().stream().map(member -> member(catalogue, member)).toList());
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

    private static Member member(Catalogue catalogue, PoleMember member) {
        Profile profile = catalogue.profile(member.organisation().id());
        GeoPoint place = Objects.requireNonNull(profile.place(), "members of a pole are placed");
        return new Member(
                profile.id().value(),
                profile.name(),
                small(profile.kind()),
                profile.country().value(),
                member.strength(),
                place(place));
    }

    private static Place place(GeoPoint point) {
        return new Place(point.latitude(), point.longitude());
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
