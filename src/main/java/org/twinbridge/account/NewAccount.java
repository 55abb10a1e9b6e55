package org.twinbridge.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What is asked for when an account is made; {@link Accounts#create} judges it.
 *
 * @param name what the person will type to sign in; case does not matter
 * @param displayName how the person is addressed; blank means as {@code name}
 * @param roles at least one
 * @param institutionId the institution an officer acts for; null for everybody else
 */
public record NewAccount(
        String name,
        String displayName,
        Set<Role> roles,
        @Nullable InstitutionId institutionId) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
