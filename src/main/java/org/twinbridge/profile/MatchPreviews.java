package org.twinbridge.profile;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.ProfileTrials;
import org.twinbridge.policy.Policies;
import org.twinbridge.profile.MatchPreview.Move;
import org.twinbridge.profile.MatchPreview.Row;

/** Shows what a change would do to one's matches, by ranking with it and without. */
@Service
@RolesAllowed({"OFFICER", "STAFF", "STEWARD"})
public class MatchPreviews {

    /** How many of the first partners are compared. */
    public static final int SHOWN = 10;

    private static final int RANKED = 100;

    private final ProfileEditors editors;
    private final ProfileTrials trials;
    private final Policies policies;

    MatchPreviews(ProfileEditors editors, ProfileTrials trials, Policies policies) {
        this.editors = editors;
        this.trials = trials;
        this.policies = policies;
    }

    /**
     * What a profile would do to the first ten partners if it took the place of the stored one.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the profile is not theirs to edit who ask
     */
    public MatchPreview of(ProfileItems stored, ProfileItems draft) {
        editors.require(draft.institution());
        ProfileTrials.Trial trial = trials.begin(policies.current());
        Profile was = trials.known(stored);
        Profile will = trials.known(draft);
        Ranking before = trial.best(was, RANKED);
        Ranking after = trial.best(will, RANKED);
        Set<InstitutionId> shown = new LinkedHashSet<>();
        Stream.of(after, before)
                .flatMap(ranking -> ranking.partners().stream().limit(SHOWN))
                .map(partner -> partner.pair().partner())
                .forEach(shown::add);
        Map<InstitutionId, Double> scoresBefore = trial.scores(was, shown);
        Map<InstitutionId, Double> scoresAfter = trial.scores(will, shown);
        List<Row> rows = new ArrayList<>();
        for (InstitutionId id : shown) {
            Profile partner = trial.catalogue().profile(id);
            Place from = Place.of(before, id);
            Place to = Place.of(after, id);
            rows.add(new Row(
                    id,
                    partner.name(),
                    partner.country(),
                    from.rank(),
                    to.rank(),
                    scoresBefore.getOrDefault(id, 0.),
                    scoresAfter.getOrDefault(id, 0.),
                    move(from, to)));
        }
        return new MatchPreview(before.eligible(), after.eligible(), rows, after.policy(), after.release());
    }

    /**
     * Where a partner stands.
     *
     * @param rank as it is shown; {@code null} if it is not among those ranked
     * @param shown whether it is among the first that are compared
     */
    private record Place(@Nullable Integer rank, boolean shown) {

        private static Place of(Ranking ranking, InstitutionId id) {
            List<RankedPartner> partners = ranking.partners();
            for (int i = 0; i < partners.size(); i++) {
                if (partners.get(i).pair().partner().equals(id)) {
                    return new Place(partners.get(i).rank(), i < SHOWN);
                }
            }
            return new Place(null, false);
        }
    }

    private static Move move(Place from, Place to) {
        if (!from.shown()) {
            return Move.ENTERS;
        }
        if (!to.shown() || from.rank() == null || to.rank() == null) {
            return Move.LEAVES;
        }
        int places = from.rank() - to.rank();
        return places == 0 ? Move.STAYS : places > 0 ? Move.RISES : Move.FALLS;
    }
}
