package org.twinbridge.engine.pole;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Which candidates of a new data release go on from which of the last: a pole that gains a member stays the same pole.
 *
 * @param poles in the order given, each with its stable id
 * @param vanished ids of earlier candidates that no present one goes on from, in order
 */
public record PoleContinuity(List<IdentifiedPole> poles, List<String> vanished) {

    /** Share of all members of both, then and now, that must be the same. */
    private static final double SAME_FROM = 1 / 3.0;

    public PoleContinuity {
        poles = List.copyOf(poles);
        vanished = List.copyOf(vanished);
    }

    /**
     * Joins what overlaps most first, one to one and within a theme, from a third of common members (Jaccard) on; the rest is
     * new and gets an id made of its theme and members.
     */
    public static PoleContinuity of(Collection<KnownPole> known, List<PoleCandidate> found) {
        Map<Integer, KnownPole> goesOn = joined(known, found);
        Set<String> ids = new HashSet<>();
        known.forEach(pole -> ids.add(pole.id()));
        var poles = new ArrayList<IdentifiedPole>();
        for (int i = 0; i < found.size(); i++) {
            KnownPole before = goesOn.get(i);
            poles.add(before == null ? newPole(found.get(i), ids) : continued(before, found.get(i)));
        }
        var vanished = new TreeSet<String>();
        known.forEach(pole -> vanished.add(pole.id()));
        goesOn.values().forEach(pole -> vanished.remove(pole.id()));
        return new PoleContinuity(poles, List.copyOf(vanished));
    }

    private static Map<Integer, KnownPole> joined(Collection<KnownPole> known, List<PoleCandidate> found) {
        var goesOn = new HashMap<Integer, KnownPole>();
        var taken = new HashSet<String>();
        for (Overlap overlap : overlaps(known, found)) {
            if (!goesOn.containsKey(overlap.found) && taken.add(overlap.known.id())) {
                goesOn.put(overlap.found, overlap.known);
            }
        }
        return goesOn;
    }

    private static List<Overlap> overlaps(Collection<KnownPole> known, List<PoleCandidate> found) {
        Map<String, Map<InstitutionId, List<KnownPole>>> byMember = new HashMap<>();
        for (KnownPole pole : known) {
            Map<InstitutionId, List<KnownPole>> ofTheme =
                    byMember.computeIfAbsent(pole.theme(), theme -> new HashMap<>());
            pole.members().forEach(id -> ofTheme.computeIfAbsent(id, m -> new ArrayList<>())
                    .add(pole));
        }
        var overlaps = new ArrayList<Overlap>();
        for (int i = 0; i < found.size(); i++) {
            addOverlaps(
                    overlaps,
                    i,
                    found.get(i),
                    byMember.getOrDefault(found.get(i).theme().code(), Map.of()));
        }
        overlaps.sort(Comparator.comparingDouble(Overlap::share)
                .reversed()
                .thenComparing(overlap -> overlap.known.id())
                .thenComparing(overlap -> found.get(overlap.found)
                        .members()
                        .getFirst()
                        .organisation()
                        .id()));
        return overlaps;
    }

    private static void addOverlaps(
            List<Overlap> overlaps, int index, PoleCandidate pole, Map<InstitutionId, List<KnownPole>> byMember) {
        var common = new HashMap<KnownPole, Integer>();
        for (PoleMember member : pole.members()) {
            byMember.getOrDefault(member.organisation().id(), List.of())
                    .forEach(known -> common.merge(known, 1, Integer::sum));
        }
        common.forEach((known, count) -> {
            double share =
                    (double) count / (known.members().size() + pole.members().size() - count);
            if (share >= SAME_FROM) {
                overlaps.add(new Overlap(known, index, share));
            }
        });
    }

    private static IdentifiedPole continued(KnownPole before, PoleCandidate pole) {
        var gained = new HashSet<>(pole.memberIds());
        gained.removeAll(before.members());
        var lost = new HashSet<>(before.members());
        lost.removeAll(pole.memberIds());
        return new IdentifiedPole(before.id(), false, pole, gained, lost);
    }

    private static IdentifiedPole newPole(PoleCandidate pole, Set<String> taken) {
        String stem = pole.theme().code() + "-" + checksum(pole);
        String id = stem;
        for (int next = 2; !taken.add(id); next++) {
            id = stem + "-" + next;
        }
        return new IdentifiedPole(id, true, pole, pole.memberIds(), Set.of());
    }

    private static String checksum(PoleCandidate pole) {
        var checksum = new CRC32();
        pole.members()
                .forEach(m -> checksum.update((m.organisation().id().value() + "\n").getBytes(StandardCharsets.UTF_8)));
        return "%08x".formatted(checksum.getValue());
    }

    private record Overlap(KnownPole known, int found, double share) {}
}
