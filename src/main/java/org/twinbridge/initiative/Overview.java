package org.twinbridge.initiative;

import org.twinbridge.engine.initiative.Cooperation;
import org.twinbridge.engine.initiative.InitiativeTerms;

/**
 * What is known of an initiative from the catalogue as it stands.
 *
 * @param release name of the data release, and number of the last change
 * @param terms what the initiative means to the engine
 * @param participation who takes part
 * @param cooperation how universities and partners of other kinds could work together
 */
public record Overview(String release, InitiativeTerms terms, Participation participation, Cooperation cooperation) {}
