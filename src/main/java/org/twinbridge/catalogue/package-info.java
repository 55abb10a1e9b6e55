/** The catalogue to search and read: institutions by text and facets, in a list and on a map. */
@NullMarked
package org.twinbridge.catalogue;

import org.jspecify.annotations.NullMarked;
