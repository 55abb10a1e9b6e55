package org.twinbridge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessageBundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");
    private static final Pattern BREAKABLE_BEFORE_PUNCTUATION = Pattern.compile("[^\\u00a0\\u202f][;:!?»](?=\\s|$)");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextExistsInBothLanguages(String bundle) throws IOException {
        Properties english = load(bundle, "");
        Properties french = load(bundle, "_fr");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(english.getProperty(key)).isNotBlank())
                .allSatisfy(key -> assertThat(french.getProperty(key)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextTakesTheSameArgumentsInBothLanguages(String bundle) throws IOException {
        Properties english = load(bundle, "");
        Properties french = load(bundle, "_fr");

        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(french.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    /** A straight apostrophe is a quote to the formatter and would swallow the text up to the next one. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noTextHasAStraightApostrophe(String bundle) throws IOException {
        assertThat(List.of(load(bundle, ""), load(bundle, "_fr")))
                .allSatisfy(texts -> assertThat(texts.values()).noneMatch(text -> ((String) text).contains("'")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void frenchPunctuationNeverStartsALine(String bundle) throws IOException {
        Properties french = load(bundle, "_fr");

        assertThat(french.stringPropertyNames()).noneMatch(key -> BREAKABLE_BEFORE_PUNCTUATION
                .matcher(french.getProperty(key))
                .find());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleIsFoundByItsPlace(String bundle) throws IOException {
        String key = load(bundle, "").stringPropertyNames().iterator().next();
        var translations =
                new Translations(new MessageBundles().messageSource(new PathMatchingResourcePatternResolver()));

        String text = translations.getTranslation(key, Locale.FRENCH);

        assertThat(text).isNotEqualTo("!" + key + "!");
    }

    /** The bundles are read as one: a key that stood in two would say the words of either. */
    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        var bundleOf = new HashMap<String, String>();

        for (String bundle : bundles()) {
            for (String key : load(bundle, "").stringPropertyNames()) {
                assertThat(bundleOf.put(key, bundle)).as(key + " in " + bundle).isNull();
            }
        }
    }

    static List<String> bundles() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .map(file -> file.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String bundle, String ending) throws IOException {
        var texts = new Properties();
        var resource = new ClassPathResource("i18n/" + bundle + ending + ".properties");
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
