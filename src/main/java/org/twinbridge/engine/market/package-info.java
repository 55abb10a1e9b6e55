/**
 * Lists balanced over the whole market, so that a few famous institutions do not get every request: section 7 of the
 * scoring model.
 */
@NullMarked
package org.twinbridge.engine.market;

import org.jspecify.annotations.NullMarked;
