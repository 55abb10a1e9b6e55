/** Agreements between institutions: what they plan, who signs, and what becomes of it from the draft to the end. */
@NullMarked
package org.twinbridge.agreement;

import org.jspecify.annotations.NullMarked;
