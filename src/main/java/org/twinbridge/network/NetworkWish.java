package org.twinbridge.network;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

/**
 * What somebody who brokers a network asks for, in the programme's terms.
 *
 * @param theme what it is to be strong in; {@code null} if only its members' needs count
 * @param offers ways of working together that it is to offer in the theme, so that they are its profile of needs; empty if
 *     any way will do, and where there is no theme
 * @param size members, in [3, 30]
 * @param region where all members are; {@code null} for anywhere
 * @param with institutions that must be members, at most as many as the network has
 * @param without institutions that must not
 */
public record NetworkWish(
        @Nullable Field theme,
        Set<Modality> offers,
        int size,
        @Nullable M49Region region,
        Set<InstitutionId> with,
        Set<InstitutionId> without) {

    /** Members a network of the programme has at least. */
    public static final int SMALLEST = 3;

    /** Members a network can have at most. */
    public static final int LARGEST = NetworkRules.LARGEST;

    /** Institutions that can be barred at most. */
    private static final int MOST_BARRED = 100;

    private static final NetworkWish START = new NetworkWish(null, Set.of(), 5, null, Set.of(), Set.of());

    public NetworkWish {
        if (size < SMALLEST || size > LARGEST) {
            throw new IllegalArgumentException(
                    "A network has from %d to %d members, not %d.".formatted(SMALLEST, LARGEST, size));
        }
        if (with.size() > size) {
            throw new IllegalArgumentException(
                    "%d institutions must be members of a network of %d.".formatted(with.size(), size));
        }
        if (without.size() > MOST_BARRED) {
            throw new IllegalArgumentException(
                    "At most %d institutions can be barred, not %d.".formatted(MOST_BARRED, without.size()));
        }
        if (offers.contains(Modality.ANY)) {
            throw new IllegalArgumentException("A network that may offer anything offers nothing in particular.");
        }
        offers = theme == null ? Set.of() : Set.copyOf(new TreeSet<>(offers));
        with = Set.copyOf(new TreeSet<>(with));
        without = Set.copyOf(new TreeSet<>(without));
    }

    /** Five members from anywhere, nothing else asked. */
    public static NetworkWish start() {
        return START;
    }

    public NetworkWish withTheme(@Nullable Field newTheme) {
        return new NetworkWish(newTheme, offers, size, region, with, without);
    }

    public NetworkWish withOffers(Set<Modality> newOffers) {
        return new NetworkWish(theme, newOffers, size, region, with, without);
    }

    public NetworkWish withSize(int newSize) {
        return new NetworkWish(theme, offers, newSize, region, with, without);
    }

    public NetworkWish withRegion(@Nullable M49Region newRegion) {
        return new NetworkWish(theme, offers, size, newRegion, with, without);
    }

    /** Whoever must be a member is no longer barred. */
    public NetworkWish withMembers(Set<InstitutionId> members) {
        var stillBarred = new TreeSet<>(without);
        stillBarred.removeAll(members);
        return new NetworkWish(theme, offers, size, region, members, stillBarred);
    }

    /** Whoever is barred no longer must be a member. */
    public NetworkWish withBarred(Set<InstitutionId> barred) {
        var stillMembers = new TreeSet<>(with);
        stillMembers.removeAll(barred);
        return new NetworkWish(theme, offers, size, region, stillMembers, barred);
    }
}
