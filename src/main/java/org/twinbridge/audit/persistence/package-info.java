/** How the audit trail is kept. */
@NullMarked
package org.twinbridge.audit.persistence;

import org.jspecify.annotations.NullMarked;
