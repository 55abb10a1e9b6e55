/** Tables of interest. */
@NullMarked
package org.twinbridge.interest.persistence;

import org.jspecify.annotations.NullMarked;
