/** The log of the lists of partners that were shown, for learning from what became of them. */
@NamedInterface("shown")
@NullMarked
package org.twinbridge.matching.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
