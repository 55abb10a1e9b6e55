/** Working partnerships of two institutions: those there were and those there are. */
@NullMarked
package org.twinbridge.twinning;

import org.jspecify.annotations.NullMarked;
