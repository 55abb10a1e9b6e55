package org.twinbridge.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.ProfileRefusedException.Cause;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/** What a profile must keep to, whoever sends it. Each method refuses with a {@link ProfileRefusedException}. */
final class ProfileChecks {

    /** The most things a profile states. */
    static final int MOST = 400;

    static final int MOST_QUOTA = 1000;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private ProfileChecks() {}

    static void check(Collection<Statement> statements, LocalDate today) {
        if (statements.size() > MOST) {
            throw new ProfileRefusedException(Cause.TOO_MANY, statements.size(), MOST);
        }
        statements.forEach(statement -> check(statement, today));
    }

    private static void check(Statement statement, LocalDate today) {
        String value = statement.key().value();
        if (statement.key().kind() == Kind.LANGUAGE && !LANGUAGES.contains(value)) {
            throw new ProfileRefusedException(Cause.LANGUAGE_UNKNOWN, value);
        }
        if (statement.key().kind() == Kind.QUOTA && !(statement.amount() <= MOST_QUOTA)) {
            throw new ProfileRefusedException(Cause.QUOTA_OUT_OF_RANGE, statement.amount(), MOST_QUOTA);
        }
        Evidence evidence = statement.evidence();
        if (evidence == null) {
            return;
        }
        if (!evidence.source().isStated()) {
            throw new ProfileRefusedException(Cause.NOT_STATED, evidence.source());
        }
        if (evidence.note().length() > ProfileItems.MAX_NOTE) {
            throw new ProfileRefusedException(
                    Cause.NOTE_TOO_LONG, evidence.note().length(), ProfileItems.MAX_NOTE);
        }
        if (evidence.date().isAfter(today)) {
            throw new ProfileRefusedException(Cause.DATE_AHEAD, evidence.date());
        }
    }

    /** What is verified must have been so before, unless whoever saves may verify. */
    static void checkVerified(Map<Key, Statement> stored, Collection<Statement> saved) {
        for (Statement statement : saved) {
            boolean isVerified =
                    statement.evidence() != null && statement.requireEvidence().source() == Source.VERIFIED;
            if (isVerified && !isSameVerification(stored.get(statement.key()), statement)) {
                throw new ProfileRefusedException(
                        Cause.VERIFIED_BY_OTHERS, statement.key().requireField());
            }
        }
    }

    /** A theme's weight shifts whenever another's does, so that its verification does not hang on it. */
    private static boolean isSameVerification(@Nullable Statement stored, Statement saved) {
        return stored != null
                && saved.requireEvidence().equals(stored.evidence())
                && (saved.key().kind() == Kind.THEME || saved.amount() == stored.amount());
    }
}
