/** Twinbridge: partner matching for inter-university cooperation. One package per feature, and the engine. */
@NullMarked
package org.twinbridge;

import org.jspecify.annotations.NullMarked;
