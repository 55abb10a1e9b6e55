package org.twinbridge.engine.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;

/** Who is known to work with whom: twinnings, and institutions that ROR calls related. Symmetric, without loops. */
public final class KnownTies {

    private final Map<InstitutionId, Set<InstitutionId>> neighbours = new HashMap<>();

    private final Predicate<InstitutionId> isCandidate;

    private KnownTies(Collection<Tie> ties, Predicate<InstitutionId> isCandidate) {
        this.isCandidate = isCandidate;
        for (Tie tie : ties) {
            if (!tie.a().equals(tie.b())) {
                neighbours.computeIfAbsent(tie.a(), i -> new HashSet<>()).add(tie.b());
                neighbours.computeIfAbsent(tie.b(), i -> new HashSet<>()).add(tie.a());
            }
        }
    }

    public static KnownTies of(Collection<Tie> ties) {
        return new KnownTies(ties, institution -> true);
    }

    /** Ties of which some lead to institutions that nobody can be matched with: these bind others, no more. */
    static KnownTies among(Set<InstitutionId> candidates, Collection<Tie> ties) {
        return new KnownTies(ties, candidates::contains);
    }

    /** Institutions tied to one; empty if none are known. */
    public Set<InstitutionId> of(InstitutionId institution) {
        return neighbours.getOrDefault(institution, Set.of());
    }

    /** Σ 1/ln(ties of z) over common neighbours z, 0 or more. */
    public double adamicAdar(InstitutionId a, InstitutionId b) {
        Set<InstitutionId> others = of(b);
        return of(a).stream()
                .filter(others::contains)
                .sorted()
                .mapToDouble(this::closeness)
                .sum();
    }

    /** The highest {@link #adamicAdar} an institution reaches with any candidate outside its own house, 0 or more. */
    public double highestAdamicAdar(Profile self) {
        return adamicAdarOf(self).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** {@link #adamicAdar} with every candidate outside its own house that is two steps away. */
    public Map<InstitutionId, Double> adamicAdarOf(Profile self) {
        var reached = new TreeMap<InstitutionId, Double>();
        for (InstitutionId common : new TreeSet<>(of(self.id()))) {
            double closeness = closeness(common);
            for (InstitutionId other : of(common)) {
                if (!other.equals(self.id()) && !self.house().contains(other) && isCandidate.test(other)) {
                    reached.merge(other, closeness, Double::sum);
                }
            }
        }
        return reached;
    }

    /** A common neighbour has at least two ties, so the logarithm is positive. */
    private double closeness(InstitutionId common) {
        return 1 / Math.log(of(common).size());
    }

    /** One known tie, either way round. */
    public record Tie(InstitutionId a, InstitutionId b) {}
}
