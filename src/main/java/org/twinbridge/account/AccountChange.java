package org.twinbridge.account;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What an administrator makes of an account; {@link AccountAdministration#change} judges it.
 *
 * @param displayName how the person is addressed; blank means as the name
 * @param roles at least one
 * @param institutions the institutions an officer acts for, the main one first; empty for everybody else
 * @param mailAddress where mail reaches the person; null or blank if that is not known
 * @param oidcSubject the person's name at the single sign-on; null or blank for none
 */
public record AccountChange(
        String displayName,
        Set<Role> roles,
        Collection<InstitutionId> institutions,
        @Nullable String mailAddress,
        @Nullable String oidcSubject) {

    public AccountChange {
        roles = Set.copyOf(roles);
        institutions = Account.inOrder(institutions);
    }
}
