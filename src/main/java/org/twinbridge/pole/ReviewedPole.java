package org.twinbridge.pole;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A candidate as the register of poles keeps it.
 *
 * @param id stable id, the same in every release in which the candidate goes on
 * @param state where it stands in its review
 * @param present whether the last search still found it
 * @param evidence the candidate as the last search that found it saw it
 * @param release data release of that search
 * @param change how its members changed last
 * @param version rises with every change; a decision names the one its reviewer saw
 */
public record ReviewedPole(
        String id,
        ReviewState state,
        boolean present,
        PoleReport.Pole evidence,
        String release,
        Change change,
        long version) {

    /**
     * How members changed.
     *
     * @param gained ids that came; empty for a pole that has not changed since it was first found
     * @param lost ids that went; likewise
     * @param at when the search that saw it ran
     */
    public record Change(Set<String> gained, Set<String> lost, Instant at) {

        public Change {
            gained = new TreeSet<>(gained);
            lost = new TreeSet<>(lost);
        }

        public boolean isNone() {
            return gained.isEmpty() && lost.isEmpty();
        }

        /** What differs between the members a decision rested on and those of now. */
        public static Change between(PoleReport.Pole before, PoleReport.Pole now, Instant at) {
            Set<String> gained = now.memberIds();
            gained.removeAll(before.memberIds());
            Set<String> lost = before.memberIds();
            lost.removeAll(now.memberIds());
            return new Change(gained, lost, at);
        }
    }

    /** Whether every gate is passed, recorded joint work among them: only then can it be accepted. */
    public boolean hasRecordedJointWork() {
        return "recorded".equals(evidence.status());
    }
}
