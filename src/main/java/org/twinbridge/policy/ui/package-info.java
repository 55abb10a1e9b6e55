/** The pages of policies: the one in force in words, all versions, and one of them to edit, preview and decide. */
@NullMarked
package org.twinbridge.policy.ui;

import org.jspecify.annotations.NullMarked;
