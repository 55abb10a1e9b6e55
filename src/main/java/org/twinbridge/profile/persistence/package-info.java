/** Drafts and versions of profiles in their tables. */
@NullMarked
package org.twinbridge.profile.persistence;

import org.jspecify.annotations.NullMarked;
