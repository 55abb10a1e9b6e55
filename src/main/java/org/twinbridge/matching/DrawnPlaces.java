package org.twinbridge.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.UncertainPlace;
import org.twinbridge.engine.score.Uncertainty;

/**
 * Where candidates could stand if what is uncertain were drawn anew. What was worked out last is kept, since a page asks
 * for the same again whenever another partner is opened; it holds results only, never a catalogue.
 */
@Component
class DrawnPlaces {

    /** Any number will do, as long as it stays: it makes an interval the same whenever it is asked for. */
    private static final long SEED = 2026;

    private static final int MOST_KEPT = 200;

    private final Cache<Key, List<UncertainPlace>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** For each candidate, in their order, among those given. */
    List<UncertainPlace> of(
            Catalogue catalogue,
            InitiativeTerms terms,
            InstitutionId self,
            List<InstitutionId> candidates,
            int top,
            Policy policy) {
        var key = new Key(catalogue.release(), catalogue.asOf(), terms, self, candidates, top, policy);
        List<UncertainPlace> known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var profiles = new ArrayList<Profile>(candidates.size());
        candidates.forEach(candidate -> profiles.add(catalogue.profile(candidate)));
        List<UncertainPlace> drawn = new Uncertainty(new PartnerScorer(catalogue, policy), SEED)
                .places(catalogue.profile(self), profiles, top);
        kept.put(key, drawn);
        return drawn;
    }

    private record Key(
            String release,
            LocalDate asOf,
            InitiativeTerms terms,
            InstitutionId self,
            List<InstitutionId> candidates,
            int top,
            Policy policy) {
        Key {
            candidates = List.copyOf(candidates);
        }
    }
}
