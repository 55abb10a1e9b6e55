package org.twinbridge.initiative;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What initiatives are called: those that ship in the reader's language, all others as they were typed. */
@Component
public class InitiativeNames {

    private final MessageSource messages;

    InitiativeNames(MessageSource messages) {
        this.messages = messages;
    }

    public String name(Initiative initiative, Locale locale) {
        return initiative.isPreset() ? preset(initiative, "name", locale) : initiative.name();
    }

    /** May be empty. */
    public String description(Initiative initiative, Locale locale) {
        return initiative.isPreset() ? preset(initiative, "description", locale) : initiative.description();
    }

    /** On the command line, which has no texts of pages, the id stands for it. */
    private String preset(Initiative initiative, String part, Locale locale) {
        String key = "initiative.preset." + initiative.id() + "." + part;
        return Objects.requireNonNullElse(messages.getMessage(key, null, initiative.id(), locale), initiative.id());
    }
}
