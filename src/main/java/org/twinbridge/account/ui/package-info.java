/** Signing in and out on the web, and what stands between the web and everything else. */
@NullMarked
package org.twinbridge.account.ui;

import org.jspecify.annotations.NullMarked;
