package org.twinbridge.account;

import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What is asked for when an account is made; {@link Accounts#create} judges it.
 *
 * @param name what the person will type to sign in; case does not matter
 * @param displayName how the person is addressed; blank means as {@code name}
 * @param roles at least one
 * @param institutions the institutions an officer acts for, the main one first; empty for everybody else
 * @param mailAddress where mail reaches the person; null if that is not known
 */
public record NewAccount(
        String name,
        String displayName,
        Set<Role> roles,
        SequencedSet<InstitutionId> institutions,
        @Nullable String mailAddress) {

    public NewAccount {
        roles = Set.copyOf(roles);
        institutions = Account.inOrder(institutions);
    }

    /**
     * An account with at most one institution and no address for mail.
     *
     * @param institution the institution an officer acts for; null for everybody else
     */
    public NewAccount(String name, String displayName, Set<Role> roles, @Nullable InstitutionId institution) {
        this(name, displayName, roles, Account.inOrder(institution == null ? List.of() : List.of(institution)), null);
    }
}
