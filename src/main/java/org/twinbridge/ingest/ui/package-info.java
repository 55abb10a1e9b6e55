/** The page where data comes in: imports, releases and the stewards' queue. */
@NullMarked
package org.twinbridge.ingest.ui;

import org.jspecify.annotations.NullMarked;
