/** The register of poles in its tables. */
@NullMarked
package org.twinbridge.pole.persistence;

import org.jspecify.annotations.NullMarked;
