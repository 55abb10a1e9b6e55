/** Suggests twinning partners to an institution, and says why. */
@NullMarked
package org.twinbridge.matching;

import org.jspecify.annotations.NullMarked;
