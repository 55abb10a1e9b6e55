/**
 * Potential poles of excellence: organisations of several kinds in one place that are strong in one theme. Section 9 of the
 * scoring model.
 */
@NullMarked
package org.twinbridge.engine.pole;

import org.jspecify.annotations.NullMarked;
