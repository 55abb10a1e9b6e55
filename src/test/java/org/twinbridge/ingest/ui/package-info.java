@NullMarked
package org.twinbridge.ingest.ui;

import org.jspecify.annotations.NullMarked;
