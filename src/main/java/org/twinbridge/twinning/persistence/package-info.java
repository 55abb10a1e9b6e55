/** Tables of twinnings. */
@NullMarked
package org.twinbridge.twinning.persistence;

import org.jspecify.annotations.NullMarked;
