package org.twinbridge.shell;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Every text a user sees: one bundle per feature under {@code i18n/}, in English, and beside it one per language. */
@Configuration(proxyBeanMethods = false)
public class MessageBundles {

    /** The languages offered, the default first. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String FOLDER = "i18n/";
    private static final String ENDING = ".properties";

    /** Finds the bundles by their place, so that a feature adds one without telling anybody. */
    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames(resources));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String[] basenames(ResourcePatternResolver resources) throws IOException {
        return Arrays.stream(resources.getResources("classpath*:" + FOLDER + "*" + ENDING))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(MessageBundles::isBase)
                .map(file -> FOLDER + file.substring(0, file.length() - ENDING.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static boolean isBase(String file) {
        return LOCALES.stream().noneMatch(locale -> file.endsWith("_" + locale.getLanguage() + ENDING));
    }
}
