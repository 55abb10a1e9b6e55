/** Proposes weights of criteria from what institutions decided about the partners they were shown; applies none. */
@NullMarked
package org.twinbridge.learning;

import org.jspecify.annotations.NullMarked;
