/** Accounts: who may sign in, in which role and for which institution. */
@NullMarked
package org.twinbridge.account;

import org.jspecify.annotations.NullMarked;
