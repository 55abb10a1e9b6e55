package org.twinbridge.account;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
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
 * @param institutions the institutions an officer acts for, the main one first; empty for everybody else
 * @param mailAddress where mail reaches the person; null if that is not known
 * @param active whether the person may sign in now
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        Set<Role> roles,
        SequencedSet<InstitutionId> institutions,
        @Nullable String mailAddress,
        boolean active) {

    public Account {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("The account \"%s\" needs at least one role.".formatted(name));
        }
        if (roles.contains(Role.OFFICER) == institutions.isEmpty()) {
            throw new IllegalArgumentException(
                    "The account \"%s\" with roles %s and institutions %s is inconsistent: an officer acts for an institution, nobody else does."
                            .formatted(name, roles, institutions));
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
        institutions = inOrder(institutions);
    }

    /**
     * An account with at most one institution and no address for mail.
     *
     * @param institution the institution an officer acts for; null for everybody else
     */
    public Account(
            UUID id,
            String name,
            String displayName,
            Set<Role> roles,
            @Nullable InstitutionId institution,
            boolean active) {
        this(
                id,
                name,
                displayName,
                roles,
                inOrder(institution == null ? List.of() : List.of(institution)),
                null,
                active);
    }

    /** The main institution an officer acts for, which pages open on; empty for everybody else. */
    public Optional<InstitutionId> institution() {
        return institutions.stream().findFirst();
    }

    /** Whether the person is an officer of that institution. */
    public boolean actsFor(InstitutionId institution) {
        return institutions.contains(institution);
    }

    /** Where mail reaches the person; empty if that is not known. */
    public Optional<String> mail() {
        return Optional.ofNullable(mailAddress);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    static SequencedSet<InstitutionId> inOrder(Collection<InstitutionId> institutions) {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(institutions));
    }
}
