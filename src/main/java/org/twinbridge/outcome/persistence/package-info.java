/** Activities and outcomes in their table. */
@NullMarked
package org.twinbridge.outcome.persistence;

import org.jspecify.annotations.NullMarked;
