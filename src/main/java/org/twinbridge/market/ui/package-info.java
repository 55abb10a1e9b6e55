/** The page of the whole market. */
@NullMarked
package org.twinbridge.market.ui;

import org.jspecify.annotations.NullMarked;
