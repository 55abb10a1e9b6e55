/** Partners: the list of suggested partners, why each is suggested, and what would change it. */
@NullMarked
package org.twinbridge.matching.ui;

import org.jspecify.annotations.NullMarked;
