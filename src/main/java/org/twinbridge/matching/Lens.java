package org.twinbridge.matching;

import org.twinbridge.engine.initiative.InitiativeTerms;

/**
 * Something the catalogue can be seen through.
 *
 * @param id as it stands in addresses
 * @param name in the reader's language
 * @param terms what it does to the catalogue
 */
public record Lens(String id, String name, InitiativeTerms terms) {}
