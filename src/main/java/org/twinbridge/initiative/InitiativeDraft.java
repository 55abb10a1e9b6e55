package org.twinbridge.initiative;

/**
 * What somebody wants an initiative to be.
 *
 * @param name as typed
 * @param description as typed, may be empty
 * @param scope what it is about
 */
public record InitiativeDraft(String name, String description, InitiativeScope scope) {}
