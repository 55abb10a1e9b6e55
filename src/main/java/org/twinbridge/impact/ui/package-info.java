/** Recording what came of agreements, and looking at what the programme has come to. */
@NullMarked
package org.twinbridge.impact.ui;

import org.jspecify.annotations.NullMarked;
