/** Pages of twinnings: board, list and calendar, and one agreement. */
@NullMarked
package org.twinbridge.agreement.ui;

import org.jspecify.annotations.NullMarked;
