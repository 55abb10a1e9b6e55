package org.twinbridge.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.policy.PolicyEffect;
import org.twinbridge.policy.PolicyEffect.CountryEffect;
import org.twinbridge.policy.PolicyEffect.Group;
import org.twinbridge.policy.PolicyEffect.GroupEffect;
import org.twinbridge.policy.PolicyEffect.Mover;

/** Adds up what becomes of lists, one after the other. */
final class ListEffects {

    private static final int TENTHS = 10;
    private static final int MOVERS_EACH_WAY = 25;
    private static final double NOTHING = 1e-12;

    /** Where no part of the score moved it: others moved out of the way or into it. */
    private static final String OTHERS = "others";

    private final Catalogue before;
    private final Catalogue after;
    private final Map<CountryCode, Country> countries;
    private final Map<InstitutionId, Count> counts = new HashMap<>();
    private final int[] overlaps = new int[TENTHS + 1];
    private double overlap;
    private int lists;
    private int changed;
    private int firstChanged;
    private int barred;
    private int freed;

    ListEffects(Catalogue before, Catalogue after, Collection<Country> countries) {
        this.before = before;
        this.after = after;
        this.countries = countries.stream().collect(Collectors.toMap(Country::code, Function.identity()));
    }

    /** Counts a list; one that is empty before and afterwards is none. */
    void add(ListComparison.Change change) {
        int longer = Math.max(change.before().size(), change.after().size());
        if (longer == 0) {
            return;
        }
        lists++;
        int came =
                (int) change.moves().stream().filter(ListComparison.Move::came).count();
        int stayed = change.after().size() - came;
        overlap += (double) stayed / longer;
        overlaps[TENTHS * stayed / longer]++;
        changed += change.moves().isEmpty() ? 0 : 1;
        firstChanged += first(change.before()).equals(first(change.after())) ? 0 : 1;
        change.before().forEach(id -> count(id).before++);
        change.after().forEach(id -> count(id).after++);
        change.moves().forEach(this::add);
    }

    private void add(ListComparison.Move move) {
        Map<String, Double> reasons = count(move.partner()).reasons;
        move.shifts().forEach((part, shift) -> reasons.merge(part, shift, Double::sum));
        if (move.guarded()) {
            reasons.merge(Mover.GUARD, move.came() ? 1. : -1., Double::sum);
            barred += move.came() ? 0 : 1;
            freed += move.came() ? 1 : 0;
        }
    }

    PolicyEffect summary(String against, boolean whole, Duration time) {
        return new PolicyEffect(
                against,
                before.release(),
                before.profiles().size(),
                lists,
                whole,
                time.toMillis(),
                changed,
                firstChanged,
                lists == 0 ? 1 : overlap / lists,
                IntStream.of(overlaps).boxed().toList(),
                barred,
                freed,
                protectedOnlyIn(after, before),
                protectedOnlyIn(before, after),
                groups(),
                byCountry(),
                movers());
    }

    private static List<String> protectedOnlyIn(Catalogue one, Catalogue other) {
        return one.countries().standings().stream()
                .filter(CountryStanding::isProtected)
                .map(CountryStanding::country)
                .filter(country -> !other.countries().standing(country).isProtected())
                .map(CountryCode::value)
                .sorted()
                .toList();
    }

    private List<GroupEffect> groups() {
        return Stream.of(Group.values())
                .map(group -> {
                    List<Count> members = before.profiles().stream()
                            .filter(profile -> groups(profile.country()).contains(group))
                            .map(profile -> counts.getOrDefault(profile.id(), Count.NONE))
                            .toList();
                    return new GroupEffect(
                            group,
                            members.size(),
                            members.stream().mapToInt(c -> c.before).sum(),
                            members.stream().mapToInt(c -> c.after).sum(),
                            (int) members.stream().filter(c -> c.before == 0).count(),
                            (int) members.stream().filter(c -> c.after == 0).count());
                })
                .toList();
    }

    private Set<Group> groups(CountryCode code) {
        var groups = EnumSet.of(before.countries().standing(code).isProtected() ? Group.PROTECTED : Group.OTHER);
        Country country = countries.get(code);
        if (country != null && country.ldc()) {
            groups.add(Group.LEAST_DEVELOPED);
        }
        if (country != null && country.sids()) {
            groups.add(Group.SMALL_ISLAND);
        }
        if (country != null && M49Region.AFRICA.includes(country)) {
            groups.add(Group.AFRICA);
        }
        return groups;
    }

    private List<CountryEffect> byCountry() {
        Map<CountryCode, List<Profile>> byCountry = before.profiles().stream()
                .collect(Collectors.groupingBy(Profile::country, TreeMap::new, Collectors.toList()));
        return byCountry.entrySet().stream()
                .map(entry -> byCountry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((CountryEffect c) -> -Math.abs(c.change()))
                        .thenComparing(CountryEffect::country))
                .toList();
    }

    private CountryEffect byCountry(CountryCode country, List<Profile> profiles) {
        List<GeoPoint> places =
                profiles.stream().map(Profile::place).filter(Objects::nonNull).toList();
        return new CountryEffect(
                country.value(),
                profiles.size(),
                before.countries().standing(country).isProtected(),
                places(profiles, c -> c.before),
                places(profiles, c -> c.after),
                median(places, GeoPoint::latitude),
                median(places, GeoPoint::longitude));
    }

    /** The middle one, so that overseas campuses don't pull a country into the sea. */
    private static @Nullable Double median(List<GeoPoint> places, ToDoubleFunction<GeoPoint> degrees) {
        return places.isEmpty()
                ? null
                : places.stream()
                        .mapToDouble(degrees)
                        .sorted()
                        .skip(places.size() / 2)
                        .boxed()
                        .findFirst()
                        .orElseThrow();
    }

    private int places(List<Profile> profiles, Function<Count, Integer> side) {
        return profiles.stream()
                .mapToInt(profile -> side.apply(counts.getOrDefault(profile.id(), Count.NONE)))
                .sum();
    }

    private List<Mover> movers() {
        List<Mover> all = counts.entrySet().stream()
                .filter(entry -> entry.getValue().change() != 0)
                .map(entry -> mover(before.profile(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Mover::change).reversed().thenComparing(Mover::id))
                .toList();
        var movers = new ArrayList<Mover>(
                all.stream().filter(m -> m.change() > 0).limit(MOVERS_EACH_WAY).toList());
        List<Mover> losers = all.stream()
                .filter(m -> m.change() < 0)
                .sorted(Comparator.comparingInt(Mover::change).thenComparing(Mover::id))
                .limit(MOVERS_EACH_WAY)
                .toList();
        movers.addAll(losers);
        return movers;
    }

    private static Mover mover(Profile profile, Count count) {
        return new Mover(
                profile.id().value(),
                profile.name(),
                profile.country().value(),
                count.before,
                count.after,
                count.reason());
    }

    private Count count(InstitutionId id) {
        return counts.computeIfAbsent(id, i -> new Count());
    }

    private static String first(List<InstitutionId> list) {
        return list.isEmpty() ? "" : list.getFirst().value();
    }

    /** Places of one institution, and what moved it. */
    private static final class Count {

        private static final Count NONE = new Count();

        private int before;
        private int after;
        private final Map<String, Double> reasons = new TreeMap<>();

        int change() {
            return after - before;
        }

        /** The part that moved it most the way it went. */
        String reason() {
            int way = Integer.signum(change());
            Map.@Nullable Entry<String, Double> strongest = null;
            for (Map.Entry<String, Double> reason : reasons.entrySet()) {
                if (way * reason.getValue() > NOTHING
                        && (strongest == null || way * reason.getValue() > way * strongest.getValue())) {
                    strongest = reason;
                }
            }
            return strongest == null ? OTHERS : strongest.getKey();
        }
    }
}
