package org.twinbridge.profile;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * An institution's profile was saved on the page of profiles. Published within the transaction that saves it.
 *
 * @param institution whose profile
 * @param version number of the version that was saved, 1 for the first
 * @param by name of the account that saved it
 */
public record ProfileSaved(InstitutionId institution, int version, String by) {}
