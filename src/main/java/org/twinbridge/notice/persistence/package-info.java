/** Notices in their tables. */
@NullMarked
package org.twinbridge.notice.persistence;

import org.jspecify.annotations.NullMarked;
