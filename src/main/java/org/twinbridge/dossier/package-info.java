/** Dossiers: everything about a pair or a network on paper and in files, in either language, to take to those who decide. */
@ApplicationModule(displayName = "Dossiers")
@NullMarked
package org.twinbridge.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
