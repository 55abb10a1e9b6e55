package org.twinbridge.engine.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Institutions that would work together.
 *
 * @param members those who gain the network most first, then by id
 * @param value what it is worth and why
 */
public record Network(List<NetworkMember> members, NetworkValue value) {

    public Network {
        members = List.copyOf(members);
    }

    public Set<InstitutionId> ids() {
        return members.stream().map(NetworkMember::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Share of common members among all members of both (Jaccard), in [0, 1]. */
    public double overlap(Network other) {
        var common = new HashSet<>(ids());
        common.retainAll(other.ids());
        return (double) common.size() / (members.size() + other.members.size() - common.size());
    }
}
