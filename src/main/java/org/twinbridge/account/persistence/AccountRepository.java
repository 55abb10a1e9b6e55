package org.twinbridge.account.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.twinbridge.account.Role;

/** Rows of the table {@code account}. */
public interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    /** The account whose name is exactly this. */
    Optional<AccountEntity> findByName(String name);

    /** Whether an active account has the role. */
    @Query("select count(a) > 0 from AccountEntity a join a.roles r where r = :role and a.active")
    boolean existsActiveWith(Role role);

    /** The accounts that act for an institution. */
    @Query("select a from AccountEntity a join a.institutionIds i where i = :institution order by a.name")
    List<AccountEntity> findActingFor(String institution);

    /** The accounts that hold a role. */
    @Query("select a from AccountEntity a join a.roles r where r = :role order by a.name")
    List<AccountEntity> findAllWith(Role role);
}
