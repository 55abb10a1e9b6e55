/** What it means to see a catalogue through one initiative of the programme: who takes part and what counts double. */
@NullMarked
package org.twinbridge.engine.initiative;

import org.jspecify.annotations.NullMarked;
