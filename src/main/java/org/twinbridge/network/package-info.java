/** Networks of institutions: composed to a demand, with what they cover, what they don't, and what stands in the way. */
@ApplicationModule(displayName = "Brokering of networks")
@NullMarked
package org.twinbridge.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
