package org.twinbridge.institution;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * Two institutions were found to be one. Heard within the transaction of the merge by whatever is linked to the one given
 * up, so that nothing is lost.
 *
 * @param kept the institution that stays
 * @param givenUp the one that is not listed any more
 */
public record InstitutionMerged(InstitutionId kept, InstitutionId givenUp) {}
