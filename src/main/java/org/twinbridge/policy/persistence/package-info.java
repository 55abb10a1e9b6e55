/** Rows of policies, of what was done to them and of what they were seen to do. */
@NullMarked
package org.twinbridge.policy.persistence;

import org.jspecify.annotations.NullMarked;
