package org.twinbridge.engine.network;

/**
 * A rule made looser.
 *
 * @param rule which
 * @param from its number now; for a fixed institution 1, for barred ones how many they are
 * @param to its number then
 */
public record RuleRelaxation(NetworkRule rule, int from, int to) {}
