/** The page of what decisions say about the weights. */
@NullMarked
package org.twinbridge.learning.ui;

import org.jspecify.annotations.NullMarked;
