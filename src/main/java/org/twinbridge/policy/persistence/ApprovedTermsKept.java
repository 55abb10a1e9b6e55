package org.twinbridge.policy.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of H2 that lets nobody rewrite what was decided: a policy is never deleted, its version stays, and once it was
 * approved, rejected or discarded nothing of it changes but that an approved one is superseded.
 */
public final class ApprovedTermsKept extends TriggerAdapter {

    private static final String INTEGRITY_VIOLATED = "23000";
    private static final Set<String> DECIDED = Set.of("APPROVED", "SUPERSEDED", "REJECTED", "DISCARDED");
    private static final List<String> KEPT = List.of(
            "name",
            "terms",
            "origin",
            "reason",
            "drafted_by",
            "edited_by",
            "edited_at",
            "submitted_by",
            "submitted_at",
            "approved_by",
            "approved_at",
            "preview_id");

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before == null) {
            return;
        }
        if (after == null) {
            throw refusal("A policy is never deleted.");
        }
        if (before.getInt("version") != after.getInt("version")) {
            throw refusal("The version of a policy never changes.");
        }
        String state = before.getString("state");
        if (!DECIDED.contains(state)) {
            return;
        }
        String next = after.getString("state");
        if (!state.equals(next) && !("APPROVED".equals(state) && "SUPERSEDED".equals(next))) {
            throw refusal("A policy that is %s never becomes %s.".formatted(state, next));
        }
        for (String column : KEPT) {
            if (!Objects.equals(before.getString(column), after.getString(column))) {
                throw refusal("The %s of a policy that was decided never changes.".formatted(column));
            }
        }
    }

    private static SQLException refusal(String why) {
        return new SQLException(why, INTEGRITY_VIOLATED);
    }
}
