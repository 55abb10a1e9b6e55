/** The audit trail: who did what, and when. */
@NullMarked
package org.twinbridge.audit;

import org.jspecify.annotations.NullMarked;
