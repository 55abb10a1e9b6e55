/** The initiatives of the programme, through which the catalogue can be seen: those that ship and those of the section. */
@ApplicationModule(displayName = "Initiatives of the programme")
@NullMarked
package org.twinbridge.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
