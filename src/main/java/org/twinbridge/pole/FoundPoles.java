package org.twinbridge.pole;

import org.twinbridge.engine.pole.PolesOfTheme;
import org.twinbridge.engine.score.Catalogue;

/**
 * The candidates of a theme, with what they were found in.
 *
 * @param catalogue the catalogue of that moment
 * @param ofTheme the candidates
 */
public record FoundPoles(Catalogue catalogue, PolesOfTheme ofTheme) {}
