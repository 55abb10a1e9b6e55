package org.twinbridge.network;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twinbridge.engine.network.NetworkAnswer;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * What came of a demand, with what it was made from.
 *
 * @param catalogue the catalogue of that moment
 * @param policy the policy that weighed
 * @param demand what was asked
 * @param answer a proposal, or why there is none
 */
public record ComposedNetwork(Catalogue catalogue, Policy policy, NetworkDemand demand, NetworkAnswer answer) {

    private static final int MEMBERS = 3;
    private static final int COUNTRIES = 3;
    private static final int IN_THE_SOUTH = 2;

    /** What no network could be worth more than under this demand, above 0; a value is told as a share of it. */
    public double greatestValue() {
        return demand.weights().greatest(!demand.target().isEmpty());
    }

    /** Which of the programme's rules these members break. */
    public Set<ProgrammeRule> broken(Collection<InstitutionId> members) {
        List<Profile> profiles = members.stream().map(catalogue::profile).toList();
        var broken = EnumSet.noneOf(ProgrammeRule.class);
        if (profiles.size() < MEMBERS) {
            broken.add(ProgrammeRule.THREE_MEMBERS);
        }
        if (profiles.stream().map(Profile::country).distinct().count() < COUNTRIES) {
            broken.add(ProgrammeRule.THREE_COUNTRIES);
        }
        long south = profiles.stream()
                .filter(profile ->
                        catalogue.countries().standing(profile.country()).south())
                .count();
        if (south < IN_THE_SOUTH) {
            broken.add(ProgrammeRule.TWO_IN_THE_SOUTH);
        }
        return broken;
    }
}
