package org.twinbridge.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A person who may sign in.
 *
 * @param id stable id
 * @param name what the person types to sign in, in small letters
 * @param displayName how the person is addressed
 * @param roles at least one
 * @param institutionId the institution an officer acts for; null for everybody else
 * @param active whether the person may sign in now
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        Set<Role> roles,
        @Nullable InstitutionId institutionId,
        boolean active) {

    public Account {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("The account \"%s\" needs at least one role.".formatted(name));
        }
        if (roles.contains(Role.OFFICER) != (institutionId != null)) {
            throw new IllegalArgumentException(
                    "The account \"%s\" with roles %s and institution %s is inconsistent: an officer acts for one institution, nobody else does."
                            .formatted(name, roles, institutionId));
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    /** The institution an officer acts for; empty for everybody else. */
    public Optional<InstitutionId> institution() {
        return Optional.ofNullable(institutionId);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
