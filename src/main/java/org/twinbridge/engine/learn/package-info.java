/** Weights of criteria from what people decided about the partners they were shown: section 11 of the scoring model. */
@NullMarked
package org.twinbridge.engine.learn;

import org.jspecify.annotations.NullMarked;
