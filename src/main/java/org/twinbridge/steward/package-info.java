/** What users ask of the data stewards: to list an institution, to be given one, to merge two that are one. */
@NullMarked
package org.twinbridge.steward;

import org.jspecify.annotations.NullMarked;
