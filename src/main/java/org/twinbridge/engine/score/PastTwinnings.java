package org.twinbridge.engine.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;

/** Twinnings that exist or existed. */
public final class PastTwinnings {

    private final Map<InstitutionId, List<PastTwinning>> byMember = new HashMap<>();
    private final List<PastTwinning> all;

    private PastTwinnings(Collection<PastTwinning> twinnings) {
        this.all = List.copyOf(twinnings);
        for (PastTwinning twinning : all) {
            byMember.computeIfAbsent(twinning.a(), i -> new ArrayList<>()).add(twinning);
            byMember.computeIfAbsent(twinning.b(), i -> new ArrayList<>()).add(twinning);
        }
    }

    public static PastTwinnings of(Collection<PastTwinning> twinnings) {
        return new PastTwinnings(twinnings);
    }

    /** All of them, in the order given. */
    public List<PastTwinning> all() {
        return all;
    }

    /** Whether the two have an agreement that is active. */
    public boolean anyActive(InstitutionId a, InstitutionId b) {
        return byMember.getOrDefault(a, List.of()).stream().anyMatch(t -> t.active() && t.joins(a, b));
    }

    /**
     * Whether the two are or were twinned in a field that is, includes or lies within a theme of either, or in no field
     * in particular.
     */
    public boolean anyMatch(Profile a, Profile b) {
        return byMember.getOrDefault(a.id(), List.of()).stream()
                .filter(t -> t.joins(a.id(), b.id()))
                .anyMatch(t -> t.fields().isEmpty() || t.touches(a) || t.touches(b));
    }

    /** Commitments of an institution over all its twinnings. */
    TrackRecord trackRecord(InstitutionId institution) {
        return byMember.getOrDefault(institution, List.of()).stream()
                .map(t -> t.commitmentsOf(institution))
                .reduce(TrackRecord.none(), TrackRecord::plus);
    }

    /**
     * One twinning.
     *
     * @param fields ISCED-F fields it is about; empty if that is not recorded
     * @param active whether it runs today
     * @param commitmentsOfA what a committed to and kept
     * @param commitmentsOfB what b committed to and kept
     */
    public record PastTwinning(
            InstitutionId a,
            InstitutionId b,
            Set<Field> fields,
            boolean active,
            TrackRecord commitmentsOfA,
            TrackRecord commitmentsOfB) {
        public PastTwinning {
            if (a.equals(b)) {
                throw new IllegalArgumentException("The institution (%s) can't be twinned with itself.".formatted(a));
            }
            fields = Set.copyOf(fields);
        }

        private boolean joins(InstitutionId one, InstitutionId other) {
            return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
        }

        private boolean touches(Profile profile) {
            return profile.themes().stream()
                    .anyMatch(theme -> fields.stream().anyMatch(field -> overlap(field, theme.field())));
        }

        private static boolean overlap(Field one, Field other) {
            return one.includes(other) || other.includes(one);
        }

        private TrackRecord commitmentsOf(InstitutionId institution) {
            return institution.equals(a) ? commitmentsOfA : commitmentsOfB;
        }
    }
}
