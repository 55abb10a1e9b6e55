/** Tables of countries. */
@NullMarked
package org.twinbridge.country.persistence;

import org.jspecify.annotations.NullMarked;
