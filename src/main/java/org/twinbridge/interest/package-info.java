/** Interest that one institution expresses in another, until the other accepts or declines it. */
@NullMarked
package org.twinbridge.interest;

import org.jspecify.annotations.NullMarked;
