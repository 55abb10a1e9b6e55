/** Tables of the lists that were shown. */
@NullMarked
package org.twinbridge.matching.shown.persistence;

import org.jspecify.annotations.NullMarked;
