package org.twinbridge.account.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

/** The words of one language for accounts, invitations and the audit trail. */
final class AccountWords {

    private final MessageSource messages;
    private final Institutions institutions;
    private final Locale locale;
    private final ZoneId zone;

    AccountWords(MessageSource messages, Institutions institutions, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.institutions = institutions;
        this.locale = locale;
        this.zone = zone;
    }

    String say(String key, Object... values) {
        return messages.getMessage("account." + key, values, locale);
    }

    String role(Role role) {
        return say("role." + role.name().toLowerCase(Locale.ROOT));
    }

    String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    /** The name of an institution; its id if it is not in the catalogue. */
    String institution(InstitutionId id) {
        return institutions.find(id).map(Institution::name).orElse(id.bare());
    }

    String institutions(Collection<InstitutionId> ids) {
        return ids.stream().map(this::institution).collect(Collectors.joining(", "));
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    String refusal(AccountRefusedException refused) {
        return say("refused." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), refused.values());
    }

    /** What was done, in words where there are any, else the term that the program uses. */
    String kind(String kind) {
        String words = messages.getMessage("account.audit." + kind, null, kind, locale);
        return words == null ? kind : words;
    }
}
