/** Poles of excellence: places where organisations of several kinds are strong in one theme together. */
@ApplicationModule(displayName = "Review of poles")
@NullMarked
package org.twinbridge.pole;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
