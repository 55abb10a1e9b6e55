/**
 * Brings files in: the ROR dump, profiles, countries and how they hang together. A file that is refused changes nothing;
 * a row that is refused is reported and the rest goes on.
 */
@NullMarked
package org.twinbridge.ingest;

import org.jspecify.annotations.NullMarked;
