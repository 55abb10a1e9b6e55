package org.twinbridge.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was invited. Published within the transaction that keeps the invitation; whoever sends mail listens after it.
 *
 * @param invitation what was kept
 * @param path the link within the application, such as {@code invitation/…}; secret, as it gives the account away
 * @param mailAddress where to send it; null if the link is only shown
 */
public record InvitationMade(
        Invitation invitation, String path, @Nullable String mailAddress) {

    /** Without the link, which has no place in a log. */
    @Override
    public String toString() {
        return "InvitationMade[%d]".formatted(invitation.id());
    }
}
