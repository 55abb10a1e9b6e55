package org.twinbridge.matching.report;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.RankedList.Partner;
import org.twinbridge.matching.report.RankedList.Subject;

/** Puts rankings into the form in which they leave the program. */
@Service
@PermitAll
public class RankedListing {

    private final Matching matching;

    RankedListing(Matching matching) {
        this.matching = matching;
    }

    /** The same over the catalogue as it is seen through an initiative. */
    public RankedListing through(InitiativeTerms terms) {
        return new RankedListing(matching.through(terms));
    }

    /**
     * A ranking as it is written.
     *
     * @param shown which of its partners, in the order in which they are written
     * @param policy the policy it was made under
     * @param explained whether to say what each score is made of
     */
    public RankedList list(Ranking ranking, List<RankedPartner> shown, Policy policy, boolean explained) {
        return new RankedList(
                subject(ranking.institution()),
                ranking.policy(),
                ranking.release(),
                shown.stream()
                        .map(partner -> partner(ranking.institution(), partner, policy, explained))
                        .toList());
    }

    /** The best of a ranking in cautious order, each with how far its score could lie from where it is. */
    public RankedList cautious(Ranking ranking, List<RankedPartner> shown, Policy policy, boolean explained) {
        Map<String, RankedList.Range> ranges = matching.uncertain(ranking, policy).stream()
                .collect(Collectors.toMap(place -> place.partner().value(), RankedList.Range::of));
        return list(ranking, shown, policy, explained).withRanges(ranges);
    }

    private Partner partner(InstitutionId self, RankedPartner ranked, Policy policy, boolean explained) {
        InstitutionId id = ranked.pair().partner();
        return explained
                ? Partner.of(ranked.rank(), subject(id), matching.explain(self, id, policy))
                : Partner.of(ranked.rank(), subject(id), ranked.pair());
    }

    private Subject subject(InstitutionId id) {
        Profile profile = matching.catalogue().profile(id);
        return new Subject(id.value(), profile.name(), profile.country().value());
    }
}
