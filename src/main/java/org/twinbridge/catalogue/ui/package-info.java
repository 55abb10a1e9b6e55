/** Pages of the catalogue: institutions to search, and one institution to read. */
@NullMarked
package org.twinbridge.catalogue.ui;

import org.jspecify.annotations.NullMarked;
