/**
 * Countries and territories: their codes, regions, figures, how their researchers work together and where their
 * scholars go.
 */
@NullMarked
package org.twinbridge.country;

import org.jspecify.annotations.NullMarked;
