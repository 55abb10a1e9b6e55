/**
 * Institutions' profiles as people edit them: what is assumed confirmed or denied, drafts, previews, merging, history and
 * files of one institution.
 */
@ApplicationModule(displayName = "Editing of profiles")
@NullMarked
package org.twinbridge.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
