package org.twinbridge.institution;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * An institution that a text leads to.
 *
 * @param id its id
 * @param name the one of its names that fits the text best
 * @param near whether the text had to be forgiven a misspelling, or a word that no name of the institution has
 */
public record NameMatch(InstitutionId id, String name, boolean near) {}
