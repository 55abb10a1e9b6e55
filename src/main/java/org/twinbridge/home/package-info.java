/** Where one lands after signing in: what waits, the figures that matter, the map. */
@NullMarked
package org.twinbridge.home;

import org.jspecify.annotations.NullMarked;
