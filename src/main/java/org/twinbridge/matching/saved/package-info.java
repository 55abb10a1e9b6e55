/** Searches for partners that people keep, and what has changed in them since they last looked. */
@NamedInterface("saved")
@NullMarked
package org.twinbridge.matching.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
