/**
 * What came of twinnings: activities and outcomes, in counts and without anybody's name, and what they say of retention.
 */
@NullMarked
package org.twinbridge.outcome;

import org.jspecify.annotations.NullMarked;
