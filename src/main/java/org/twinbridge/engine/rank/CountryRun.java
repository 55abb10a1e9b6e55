package org.twinbridge.engine.rank;

import org.twinbridge.engine.drain.CountryStanding;

/**
 * The institutions of one country, which stand side by side in the index, so that what hangs on the country is looked up
 * once for all of them.
 *
 * @param number position of the country among those of the index
 * @param standing of the country
 * @param from position of its first institution
 * @param to position after its last institution
 */
record CountryRun(int number, CountryStanding standing, int from, int to) {}
