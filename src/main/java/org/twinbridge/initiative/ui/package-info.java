/** The pages on which initiatives are listed, read and made. */
@NullMarked
package org.twinbridge.initiative.ui;

import org.jspecify.annotations.NullMarked;
