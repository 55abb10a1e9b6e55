package org.twinbridge.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * The people of the demonstration. They live in memory only: a database made in the demonstration and later used in
 * production holds no way in.
 */
@Component
@Profile(DemonstrationAccounts.PROFILE)
public class DemonstrationAccounts {

    /** The profiles with which the demonstration exists; production wins if both are named. */
    public static final String PROFILE = "demonstration & !production";

    /** The roles one can take with a click, in the order in which they are offered. */
    public static final List<Role> ROLES =
            List.of(Role.OFFICER, Role.STAFF, Role.REVIEWER, Role.STEWARD, Role.ADMINISTRATOR);

    private final InstitutionId institution;

    DemonstrationAccounts(@Value("${twinbridge.demonstration.institution}") String institution) {
        this.institution = InstitutionId.parse(institution);
    }

    /** The demonstration's account of a role; empty for a role it does not offer. */
    public Optional<Account> of(Role role) {
        return ROLES.contains(role) ? Optional.of(account(role)) : Optional.empty();
    }

    private Account account(Role role) {
        String name = "demonstration-" + role.name().toLowerCase(Locale.ROOT);
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Account(id, name, name, Set.of(role), role == Role.OFFICER ? institution : null, true);
    }
}
