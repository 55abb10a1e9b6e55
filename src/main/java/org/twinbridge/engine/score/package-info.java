/**
 * What two institutions would gain from each other, explained exactly: sections 2, 3, 4 and 6 of the scoring model. The
 * plain formulas, one pair at a time: the oracle that every faster way must agree with.
 */
@NullMarked
package org.twinbridge.engine.score;

import org.jspecify.annotations.NullMarked;
