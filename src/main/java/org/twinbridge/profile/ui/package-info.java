/** The page on which a profile is edited. */
@NullMarked
package org.twinbridge.profile.ui;

import org.jspecify.annotations.NullMarked;
