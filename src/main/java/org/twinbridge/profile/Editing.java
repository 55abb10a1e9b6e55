package org.twinbridge.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement.Key;

/**
 * What somebody sees who begins to edit a profile.
 *
 * @param stored what is stated now; nothing on a first visit
 * @param offered what would be assumed or read if nothing were stated, in the order in which it is shown
 * @param draft what the same account left unsaved; {@code null} if nothing
 * @param latest the version saved last; {@code null} if none was saved on this page
 * @param mayVerify whether the one who edits may say that something is verified
 */
public record Editing(
        ProfileItems stored,
        List<Statement> offered,
        @Nullable Draft draft,
        @Nullable ProfileVersion latest,
        boolean mayVerify) {

    public Editing {
        offered = List.copyOf(offered);
    }

    public Optional<Draft> draftIfAny() {
        return Optional.ofNullable(draft);
    }

    public Optional<ProfileVersion> latestIfAny() {
        return Optional.ofNullable(latest);
    }

    /** What was offered and a profile neither states nor denies. */
    public List<Statement> openIn(ProfileItems items) {
        Map<Key, Statement> statements = Statements.of(items);
        return offered.stream()
                .filter(statement -> !statements.containsKey(statement.key())
                        && !statements.containsKey(ProfileEdits.denialOf(statement.key())))
                .toList();
    }
}
