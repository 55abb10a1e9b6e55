package org.twinbridge.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

/**
 * That one member of a network meets needs of another.
 *
 * @param from who meets them
 * @param to whose they are
 * @param needs which, the best met first; at least one
 */
public record CoverageLink(InstitutionId from, InstitutionId to, List<Need> needs) {

    public CoverageLink {
        needs = List.copyOf(needs);
    }

    /** Who meets whose needs among these members, under a policy; by ids. */
    public static List<CoverageLink> among(List<InstitutionId> members, Catalogue catalogue, Policy policy) {
        var scorer = new PartnerScorer(catalogue, policy);
        List<Profile> profiles =
                members.stream().sorted().map(catalogue::profile).toList();
        var links = new ArrayList<CoverageLink>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                var pair = scorer.explain(profiles.get(i), profiles.get(j));
                addIfAny(links, profiles.get(j), profiles.get(i), pair.needsOfSelf());
                addIfAny(links, profiles.get(i), profiles.get(j), pair.needsOfPartner());
            }
        }
        links.sort(Comparator.comparing(CoverageLink::from).thenComparing(CoverageLink::to));
        return links;
    }

    private static void addIfAny(List<CoverageLink> links, Profile from, Profile to, List<NeedMatch> matches) {
        List<Need> met = matches.stream()
                .filter(NeedMatch::met)
                .sorted(Comparator.comparingDouble(NeedMatch::value).reversed())
                .map(NeedMatch::need)
                .toList();
        if (!met.isEmpty()) {
            links.add(new CoverageLink(from.id(), to.id(), met));
        }
    }
}
