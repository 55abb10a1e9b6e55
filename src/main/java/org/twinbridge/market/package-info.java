/** The whole market of twinnings at once: whom everybody is shown by best fit, and balanced over all quotas. */
@ApplicationModule(displayName = "Brokering of the market")
@NullMarked
package org.twinbridge.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
