package org.twinbridge.profile;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.ProfileTrials;
import org.twinbridge.policy.Policies;
import org.twinbridge.profile.Completeness.Part;
import org.twinbridge.profile.Completeness.State;
import org.twinbridge.profile.Statement.Kind;

/**
 * Finds the one thing that would help an institution's matching most if it were stated next, by trying: each candidate is
 * put into the draft, and the first ten partners are ranked with it.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "STEWARD"})
public class NextItems {

    private static final int PARTNERS = 10;
    private static final Duration MOST_TIME = Duration.ofMillis(1500);

    /** What would move no shown score by a tenth of a point is no help. */
    private static final double LEAST_GAIN = .001;

    private final ProfileEditors editors;
    private final ProfileTrials trials;
    private final Policies policies;
    private final Clock clock;

    NextItems(ProfileEditors editors, ProfileTrials trials, Policies policies, Clock clock) {
        this.editors = editors;
        this.trials = trials;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * How far a draft is stated, and what would help most. Trying stops after a second and a half.
     *
     * @param offered what would be assumed if nothing were stated
     * @throws org.springframework.security.access.AccessDeniedException if the profile is not theirs to edit who ask
     */
    public Completeness of(ProfileItems draft, List<Statement> offered) {
        editors.require(draft.institution());
        ProfileTrials.Trial trial = trials.begin(policies.current());
        Profile known = trials.known(draft);
        double before = mean(trial, known);
        List<Candidate> candidates =
                new Candidates(draft, known, offered, trial.catalogue(), LocalDate.now(clock)).all();
        Instant until = clock.instant().plus(MOST_TIME);
        NextItem best = null;
        int tried = 0;
        for (Candidate candidate : candidates) {
            if (clock.instant().isAfter(until)) {
                break;
            }
            double after = mean(trial, trials.known(candidate.items()));
            tried++;
            if (after - before >= LEAST_GAIN && (best == null || after > best.after())) {
                best = new NextItem(candidate.sort(), candidate.statements(), candidate.items(), before, after);
            }
        }
        return new Completeness(parts(draft, known), best, tried, candidates.size());
    }

    /** A draft with one more thing stated. */
    record Candidate(NextItem.Sort sort, List<Statement> statements, ProfileItems items) {}

    private static double mean(ProfileTrials.Trial trial, Profile self) {
        return trial.best(self, PARTNERS).partners().stream()
                        .limit(PARTNERS)
                        .mapToDouble(partner -> partner.pair().score())
                        .sum()
                / PARTNERS;
    }

    private static List<Part> parts(ProfileItems draft, Profile known) {
        return List.of(
                part(Kind.THEME, draft.themes().size(), known.themes().size()),
                part(Kind.NEED, draft.needs().size(), known.needs().size()),
                part(
                        Kind.CAPACITY,
                        draft.capacities().size(),
                        known.capacities().size()),
                part(Kind.MODALITY, draft.acceptedModalities().size(), 0),
                part(Kind.LANGUAGE, draft.languages().size(), known.languages().size()),
                part(Kind.QUOTA, draft.quota() == null ? 0 : 1, 1));
    }

    private static Part part(Kind kind, int stated, int known) {
        if (stated > 0) {
            return new Part(kind, State.STATED, stated);
        }
        return known > 0 ? new Part(kind, State.ASSUMED, known) : new Part(kind, State.EMPTY, 0);
    }
}
