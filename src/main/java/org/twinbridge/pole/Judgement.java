package org.twinbridge.pole;

/**
 * A decision as a reviewer asks for it.
 *
 * @param poleId stable id of the pole
 * @param version the version of the pole the reviewer looked at
 * @param kind what to decide
 * @param reason the reason or the question; may be blank only to accept
 */
public record Judgement(String poleId, long version, DecisionKind kind, String reason) {}
