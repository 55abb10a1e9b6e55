/** The table of saved searches. */
@NullMarked
package org.twinbridge.matching.saved.persistence;

import org.jspecify.annotations.NullMarked;
