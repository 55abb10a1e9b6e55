package org.twinbridge.engine.pole;

/**
 * An organisation as a member of a pole.
 *
 * @param organisation who
 * @param strength its q̃ in the theme, in (0, 1]
 */
public record PoleMember(Organisation organisation, double strength) {}
