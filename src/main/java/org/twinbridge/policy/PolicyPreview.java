package org.twinbridge.policy;

import java.time.Instant;

/**
 * What terms were seen to do; kept for good.
 *
 * @param id number of the preview
 * @param by name of the account that had it made
 * @param at when it was done
 * @param effect what was seen
 */
public record PolicyPreview(long id, String by, Instant at, PolicyEffect effect) {}
