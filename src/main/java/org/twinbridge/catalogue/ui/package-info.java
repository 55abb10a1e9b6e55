/** Pages of the catalogue: institutions to search, and one institution to read; other pages borrow its map. */
@NamedInterface("ui")
@NullMarked
package org.twinbridge.catalogue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
