package org.twinbridge.policy.ui;

/**
 * One thing that a policy says, in words.
 *
 * @param section what it belongs to: a part of a message key
 * @param key tells it from all others, the same in every policy
 * @param label what it is
 * @param value what it says
 * @param says what the value means; may be empty
 */
record TermLine(String section, String key, String label, String value, String says) {}
