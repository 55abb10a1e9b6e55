package org.twinbridge.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says, in the user's language where it is known, else in English. */
final class Words {

    static final String BUNDLE = "i18n.cli";

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        this.bundle = bundle(locale);
    }

    /** The bundle for a locale; a locale without one gets English, never the language of the machine. */
    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words under a key, with the values put in; numbers are written as the language does. */
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    Locale locale() {
        return locale;
    }
}
