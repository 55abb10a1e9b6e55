package org.twinbridge.network.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.network.NetworkWish;

/**
 * What the page shows.
 *
 * @param wish what is asked
 * @param members a network put together by hand, in the order it was; empty if it is to be composed
 * @param initiative id of what the catalogue is seen through; {@code null} for the whole catalogue
 */
record NetworkState(
        NetworkWish wish,
        List<InstitutionId> members,
        @Nullable String initiative) {

    NetworkState {
        members = List.copyOf(new LinkedHashSet<>(members));
    }

    static NetworkState start() {
        return new NetworkState(NetworkWish.start(), List.of(), null);
    }

    /** Whether anything was asked that a network could be composed from. */
    boolean asksForNothing() {
        return wish.theme() == null && wish.with().isEmpty() && members.isEmpty();
    }

    boolean isByHand() {
        return !members.isEmpty();
    }

    /** Another wish; what was put together by hand is given up for it. */
    NetworkState withWish(NetworkWish newWish) {
        return new NetworkState(newWish, List.of(), initiative);
    }

    NetworkState withMembers(List<InstitutionId> newMembers) {
        return new NetworkState(wish, newMembers, initiative);
    }

    /** Seen through another initiative, or none; what was put together by hand is given up. */
    NetworkState withInitiative(@Nullable String newInitiative) {
        return new NetworkState(wish, List.of(), newInitiative);
    }

    Set<InstitutionId> memberSet() {
        return Set.copyOf(members);
    }
}
