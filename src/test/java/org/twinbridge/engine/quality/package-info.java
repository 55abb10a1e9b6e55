/** How right brokering is, measured on made-up worlds in which the truth is planted. */
@NullMarked
package org.twinbridge.engine.quality;

import org.jspecify.annotations.NullMarked;
