/** The command line: commands for scripts, and the start of the server. */
@NullMarked
package org.twinbridge.cli;

import org.jspecify.annotations.NullMarked;
