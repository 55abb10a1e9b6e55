/** From one institution to its best partners among all: sections 6 and 7 of the scoring model. */
@NullMarked
package org.twinbridge.engine.rank;

import org.jspecify.annotations.NullMarked;
