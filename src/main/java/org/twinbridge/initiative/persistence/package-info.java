/** The section's initiatives in their table. */
@NullMarked
package org.twinbridge.initiative.persistence;

import org.jspecify.annotations.NullMarked;
