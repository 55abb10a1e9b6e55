package org.twinbridge.account.ui;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.account.AccountAdministration;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Invitations;
import org.twinbridge.account.OwnAccount;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.institution.Institutions;

/** What the pages of accounts ask. */
@Component
record AccountServices(
        CurrentAccount current,
        OwnAccount own,
        AccountAdministration administration,
        Invitations invitations,
        AuditTrail trail,
        Sessions sessions,
        Institutions institutions,
        MessageSource messages,
        Clock clock) {

    AccountWords words(Locale locale) {
        return new AccountWords(messages, institutions, locale, clock.getZone());
    }
}
