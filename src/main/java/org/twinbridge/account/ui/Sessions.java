package org.twinbridge.account.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sessions of those who are signed in to this server now. */
@Component
class Sessions {

    private final Set<SignedInSession> sessions = ConcurrentHashMap.newKeySet();

    void add(SignedInSession session) {
        sessions.add(session);
    }

    void remove(SignedInSession session) {
        sessions.remove(session);
    }

    /** The sessions of an account, the one used last first. */
    List<SignedInSession> of(UUID account) {
        return sessions.stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(SignedInSession::lastSeen).reversed())
                .toList();
    }
}
