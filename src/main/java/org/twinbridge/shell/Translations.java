package org.twinbridge.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Gives views their texts. A key that no bundle holds shows as {@code !key!}, to be seen and mended. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient MessageSource messages;

    Translations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return MessageBundles.LOCALES;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
        Locale language = locale == null ? MessageBundles.LOCALES.getFirst() : locale;
        try {
            return messages.getMessage(key, arguments, language);
        } catch (NoSuchMessageException missing) {
            return "!" + key + "!";
        }
    }
}
