/** The home page. */
@NullMarked
package org.twinbridge.home.ui;

import org.jspecify.annotations.NullMarked;
