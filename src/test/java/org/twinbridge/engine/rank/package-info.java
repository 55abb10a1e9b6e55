/** Tests of ranking; the plain loop over all institutions is their oracle. */
@NullMarked
package org.twinbridge.engine.rank;

import org.jspecify.annotations.NullMarked;
