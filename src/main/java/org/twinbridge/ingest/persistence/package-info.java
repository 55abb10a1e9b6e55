/** The table of imports. */
@NullMarked
package org.twinbridge.ingest.persistence;

import org.jspecify.annotations.NullMarked;
