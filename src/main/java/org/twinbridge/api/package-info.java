/** The interface for other programs: institutions and their partners as JSON, under {@code /api}. */
@NullMarked
package org.twinbridge.api;

import org.jspecify.annotations.NullMarked;
