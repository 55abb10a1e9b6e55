/** The frame around every page: navigation, home, errors, languages and looks. */
@NullMarked
package org.twinbridge.shell;

import org.jspecify.annotations.NullMarked;
