/** How accounts are kept. */
@NullMarked
package org.twinbridge.account.persistence;

import org.jspecify.annotations.NullMarked;
