/** Tests of the command line and of the scripts that call it. */
@NullMarked
package org.twinbridge.cli;

import org.jspecify.annotations.NullMarked;
