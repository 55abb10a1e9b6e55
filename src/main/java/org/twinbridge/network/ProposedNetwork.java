package org.twinbridge.network;

import java.time.Instant;
import java.util.UUID;

/**
 * A network that somebody of the section has put forward.
 *
 * @param id stable id
 * @param title how it is called
 * @param address query of the page that shows what it came from, as of now
 * @param evidence the network as it was when it was proposed
 * @param proposedBy name of the account
 * @param proposedAt when
 */
public record ProposedNetwork(
        UUID id, String title, String address, NetworkReport evidence, String proposedBy, Instant proposedAt) {}
