/** Under which weights, priorities and rules partners are suggested. */
@NullMarked
package org.twinbridge.policy;

import org.jspecify.annotations.NullMarked;
