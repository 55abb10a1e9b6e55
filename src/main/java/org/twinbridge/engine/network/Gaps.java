package org.twinbridge.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;

/** What a network leaves uncovered, and who outside it could help. */
final class Gaps {

    private static final int HELPERS = 3;

    private final Panel panel;
    private final CandidatePool pool;
    private final NetworkObjective objective;
    private final RuleBook book;
    private final int[] members;
    private final double metFrom;

    Gaps(Panel panel, NetworkObjective objective, RuleBook book, int[] members) {
        this.panel = panel;
        this.pool = panel.pool();
        this.objective = objective;
        this.book = book;
        this.members = members;
        this.metFrom = pool.setting().policy().meetsFrom();
    }

    /** Needs covered by less than the policy counts as met, the weightiest first. */
    List<UncoveredNeed> uncovered() {
        var uncovered = new ArrayList<UncoveredNeed>();
        addTargets(uncovered);
        for (int member : members) {
            int position = panel.position(member);
            for (int need = pool.needStart(position); need < pool.needEnd(position); need++) {
                int key = pool.needKey(need);
                double covered = objective.coveredNeed(member, key, members);
                if (covered < metFrom) {
                    uncovered.add(new UncoveredNeed(
                            panel.profile(member).id(),
                            Likeness.field(key),
                            Likeness.modality(key),
                            pool.needShare(need),
                            covered,
                            helpers(key, false, position)));
                }
            }
        }
        uncovered.sort(Comparator.comparingDouble(UncoveredNeed::weight).reversed());
        return uncovered;
    }

    private void addTargets(List<UncoveredNeed> uncovered) {
        List<Field> fields = Panel.inOrder(panel.target());
        for (int item = 0; item < panel.targetSize(); item++) {
            double covered = objective.coveredOfTarget(item, members);
            if (covered < metFrom) {
                boolean theme = item < fields.size();
                Need need = theme ? null : panel.target().needs().get(item - fields.size());
                Field field = need == null ? fields.get(item) : need.field();
                Modality modality = need == null ? Modality.ANY : need.modality();
                uncovered.add(new UncoveredNeed(
                        null,
                        field,
                        modality,
                        panel.targetShare(item),
                        covered,
                        helpers(Likeness.key(field, modality), theme, null)));
            }
        }
    }

    /** The most able outside the network who may join it: the heads of the lists of givers, merged. */
    private List<InstitutionId> helpers(int key, boolean anyModality, @Nullable Integer needing) {
        Map<Integer, Double> able = new HashMap<>();
        Likeness likeness = pool.likeness();
        for (int field : likeness.kin(key >>> 4)) {
            for (int modality = 0; modality < Likeness.modalities(); modality++) {
                double match = likeness.ofFields(key >>> 4, field)
                        * (anyModality ? 1 : likeness.ofModalities(key & 15, modality));
                if (match >= metFrom) {
                    addHead(able, field << 4 | modality, match, key, needing);
                }
            }
        }
        return able.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(HELPERS)
                .map(entry -> pool.profile(entry.getKey()).id())
                .toList();
    }

    private void addHead(Map<Integer, Double> able, int of, double match, int key, @Nullable Integer needing) {
        int found = 0;
        for (int entry = pool.giverStart(of); entry < pool.giverStart(of + 1) && found < HELPERS; entry++) {
            int giver = pool.giver(entry);
            double value = match * pool.giverStrength(entry);
            if (value < metFrom) {
                return;
            }
            if (isOutside(giver) && book.admits(giver) && !isRecruitment(of, key, giver, needing)) {
                able.merge(giver, value, Math::max);
                found++;
            }
        }
    }

    private boolean isOutside(int giver) {
        return Arrays.stream(members).noneMatch(m -> panel.position(m) == giver);
    }

    /** As {@code Setting.meets} has it: full degrees help nobody who is more exposed, nor may they be asked of those. */
    private boolean isRecruitment(int of, int key, int giver, @Nullable Integer needing) {
        if (!Likeness.isFullDegree(of) && !Likeness.isFullDegree(key)) {
            return false;
        }
        if (needing == null) {
            return true;
        }
        double own = pool.drain(needing);
        double other = pool.drain(giver);
        return own > other || (Likeness.isFullDegree(key) && own < other);
    }
}
