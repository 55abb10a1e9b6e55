package org.twinbridge.account.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
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

    /** Whether the account is active and was signed out everywhere just so many times. */
    @Query("select count(a) > 0 from AccountEntity a where a.id = :id and a.active and a.signOuts = :signOuts")
    boolean isActiveSince(UUID id, int signOuts);

    /** Replaces the hash of the password. Neither this nor the following counts as a change of the account. */
    @Modifying
    @Query("update AccountEntity a set a.password = :hash where a.id = :id")
    void setPassword(UUID id, @Nullable String hash);

    @Modifying
    @Query("update AccountEntity a set a.lastSignIn = :at where a.id = :id")
    void setLastSignIn(UUID id, Instant at);

    /** Ends every session of the account that began before. */
    @Modifying
    @Query("update AccountEntity a set a.signOuts = a.signOuts + 1 where a.id = :id")
    void signOutEverywhere(UUID id);

    @Query("select a.signOuts from AccountEntity a where a.id = :id")
    int signOuts(UUID id);

    Optional<AccountEntity> findByOidcSubject(String subject);

    /** Accounts of an address, whatever its case; more than one may share it. */
    List<AccountEntity> findByMailIgnoreCase(String mail);

    /** How many active accounts have the role. */
    @Query("select count(a) from AccountEntity a join a.roles r where r = :role and a.active")
    long countActiveWith(Role role);

    /** The accounts in whose name, display name or address the text stands, by name. */
    @Query("""
            select a from AccountEntity a
            where a.name like concat('%', :text, '%') escape '~'
               or lower(a.displayName) like concat('%', :text, '%') escape '~'
               or lower(a.mail) like concat('%', :text, '%') escape '~'
            order by a.name""")
    List<AccountEntity> search(String text);
}
