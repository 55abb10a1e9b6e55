package org.twinbridge.notice.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.notice.Inbox;
import org.twinbridge.shell.NavigationCount;

/** How many notices are unread, beside the inbox in the navigation. */
@Component
class UnreadCount implements NavigationCount {

    private final Inbox inbox;
    private final MessageSource messages;

    UnreadCount(Inbox inbox, MessageSource messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String path() {
        return "inbox";
    }

    @Override
    public int count() {
        return inbox.unread();
    }

    @Override
    public String words(int count, Locale locale) {
        return messages.getMessage("notice.unread", new Object[] {count}, locale);
    }
}
