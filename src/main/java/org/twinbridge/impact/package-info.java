/** What the programme has come to: circulation, retention, fairness and what is still unmet, in figures that lead to their rows. */
@NullMarked
package org.twinbridge.impact;

import org.jspecify.annotations.NullMarked;
