package org.twinbridge.matching.saved;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.saved.SearchRefusedException.Cause;
import org.twinbridge.matching.saved.persistence.SavedSearchStore;

/**
 * Searches that people keep, each of them their own: an officer for the institutions the account acts for, staff for any.
 * Whatever belongs to another account is refused with an {@link AccessDeniedException}.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class SavedSearches {

    /** The most searches of one account. */
    public static final int MOST = 50;

    private final SavedSearchStore store;
    private final SearchedPages pages;
    private final SearchComparison comparison;
    private final CurrentAccount current;
    private final Clock clock;

    SavedSearches(
            SavedSearchStore store,
            SearchedPages pages,
            SearchComparison comparison,
            CurrentAccount current,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.comparison = comparison;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Keeps what an address of Partners lists now.
     *
     * @param query parameters of the address
     * @throws SearchRefusedException if it has no name or one that is taken, if there are {@value #MOST} already, or if
     *     nothing is listed
     */
    @Transactional
    public SavedSearch save(String name, String query) {
        InstitutionId institution =
                pages.institution(query).orElseThrow(() -> new SearchRefusedException(Cause.NOTHING_LISTED));
        Account account = requireMayLookFor(institution);
        String kept = named(name);
        SeenList seen = pages.list(query).orElseThrow(() -> new SearchRefusedException(Cause.NOTHING_LISTED));
        if (store.count(account.name()) >= MOST) {
            throw new SearchRefusedException(Cause.TOO_MANY);
        }
        var search = new SavedSearch(
                0,
                account.name(),
                institution,
                kept,
                query,
                false,
                clock.instant(),
                seen,
                SearchWatch.mark(seen.policy(), seen.release()),
                0);
        try {
            return store.add(search);
        } catch (DuplicateKeyException taken) {
            throw new SearchRefusedException(Cause.NAME_TAKEN);
        }
    }

    /** Those of the account that is signed in, by name. */
    @Transactional(readOnly = true)
    public List<SavedSearch> mine() {
        return store.of(current.get().name());
    }

    /** What has changed since its owner last looked. */
    @Transactional(readOnly = true)
    public List<SearchChange> changes(long id) {
        return comparison.changes(own(id));
    }

    /** Takes the list as it is now for what its owner has seen. */
    @Transactional
    public void look(long id) {
        SavedSearch search = own(id);
        pages.list(search.query()).ifPresent(now -> store.look(id, now, clock.instant()));
    }

    /** @throws SearchRefusedException if the name is empty or taken, or if it was changed since it was read */
    @Transactional
    public void rename(long id, long lockVersion, String name) {
        own(id);
        try {
            require(store.rename(id, lockVersion, named(name)));
        } catch (DuplicateKeyException taken) {
            throw new SearchRefusedException(Cause.NAME_TAKEN);
        }
    }

    /** @throws SearchRefusedException if it was changed since it was read */
    @Transactional
    public void mute(long id, long lockVersion, boolean muted) {
        own(id);
        require(store.mute(id, lockVersion, muted));
    }

    /** Deletes it and gives what it was, so that {@link #restore} can bring it back. */
    @Transactional
    public SavedSearch delete(long id) {
        SavedSearch search = own(id);
        store.delete(id);
        return search;
    }

    /** @throws SearchRefusedException if its name has been taken meanwhile, or there are {@value #MOST} already */
    @Transactional
    public void restore(SavedSearch deleted) {
        requireOwner(deleted);
        if (store.count(deleted.account()) >= MOST) {
            throw new SearchRefusedException(Cause.TOO_MANY);
        }
        try {
            store.add(deleted);
        } catch (DuplicateKeyException taken) {
            throw new SearchRefusedException(Cause.NAME_TAKEN);
        }
    }

    private SavedSearch own(long id) {
        SavedSearch search = store.find(id)
                .orElseThrow(() -> new AccessDeniedException("There is no search of that number for the account."));
        requireOwner(search);
        return search;
    }

    private void requireOwner(SavedSearch search) {
        if (!requireMayLookFor(search.institution()).name().equals(search.account())) {
            throw new AccessDeniedException("There is no search of that number for the account.");
        }
    }

    private Account requireMayLookFor(InstitutionId institution) {
        Account account = current.get();
        return account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR)
                ? account
                : current.requireActsFor(institution);
    }

    private static void require(boolean changed) {
        if (!changed) {
            throw new SearchRefusedException(Cause.CHANGED_MEANWHILE);
        }
    }

    private static String named(String name) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > SavedSearch.LONGEST_NAME) {
            throw new SearchRefusedException(Cause.NO_NAME);
        }
        return kept;
    }
}
