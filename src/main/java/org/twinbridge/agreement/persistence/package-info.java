/** Tables of agreements. */
@NullMarked
package org.twinbridge.agreement.persistence;

import org.jspecify.annotations.NullMarked;
