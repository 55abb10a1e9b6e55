/** The inbox. */
@NullMarked
package org.twinbridge.notice.ui;

import org.jspecify.annotations.NullMarked;
