/** The stewards' queue in its table. */
@NullMarked
package org.twinbridge.steward.persistence;

import org.jspecify.annotations.NullMarked;
