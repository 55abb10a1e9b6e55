package org.twinbridge.account.ui;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;

/** A session of somebody who is signed in. It leaves the list of sessions by itself when it ends. */
final class SignedInSession implements HttpSessionBindingListener {

    private final Sessions sessions;
    private final UUID account;
    private final Instant since;
    private final String browser;
    private volatile Instant lastSeen;
    private volatile String address;

    /** @param browser what the browser calls itself; empty if it does not say */
    SignedInSession(Sessions sessions, UUID account, Instant since, String address, String browser) {
        this.sessions = sessions;
        this.account = account;
        this.since = since;
        this.lastSeen = since;
        this.address = address;
        this.browser = browser;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        sessions.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        sessions.remove(this);
    }

    void seen(Instant at, String from) {
        lastSeen = at;
        address = from;
    }

    UUID account() {
        return account;
    }

    Instant since() {
        return since;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    String address() {
        return address;
    }

    String browser() {
        return browser;
    }
}
