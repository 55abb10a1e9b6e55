/** Proposed networks in their table. */
@NullMarked
package org.twinbridge.network.persistence;

import org.jspecify.annotations.NullMarked;
