package org.twinbridge.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.InstitutionStore.StoredName;

class NameIndexTest {

    private static final Logger LOG = LoggerFactory.getLogger(NameIndexTest.class);

    private static final NameIndex WORLD = NameIndex.of(
            1,
            List.of(
                    named("dakar", "Université Cheikh Anta Diop", "Dakar Senegal Sénégal"),
                    alias("dakar", "UCAD", "Dakar Senegal Sénégal"),
                    named("thies", "Université Iba Der Thiam de Thiès", "Thies Senegal Sénégal"),
                    named("cairo", "Cairo University", "Cairo Egypt Égypte"),
                    alias("cairo", "جامعة القاهرة", "Cairo Egypt Égypte"),
                    named("tehran", "University of Tehran", "Tehran Iran"),
                    alias("tehran", "دانشگاه تهران", "Tehran Iran"),
                    named("tsinghua", "Tsinghua University", "Beijing China Chine"),
                    alias("tsinghua", "清华大学", "Beijing China Chine"),
                    named("pku", "Peking University", "Beijing China Chine"),
                    alias("pku", "北京大学", "Beijing China Chine"),
                    named("moscow", "Lomonosov Moscow State University", "Moscow Russia Russie"),
                    alias("moscow", "Московский государственный университет", "Moscow Russia Russie"),
                    named("tokyo", "University of Tokyo", "Tokyo Japan Japon"),
                    alias("tokyo", "東京大学", "Tokyo Japan Japon"),
                    named("seoul", "Seoul National University", "Seoul South Korea Corée du Sud"),
                    alias("seoul", "서울대학교", "Seoul South Korea Corée du Sud"),
                    named("mahidol", "Mahidol University", "Bangkok Thailand Thaïlande"),
                    alias("mahidol", "มหาวิทยาลัยมหิดล", "Bangkok Thailand Thaïlande"),
                    named("addis", "Addis Ababa University", "Addis Ababa Ethiopia Éthiopie"),
                    alias("addis", "አዲስ አበባ ዩኒቨርሲቲ", "Addis Ababa Ethiopia Éthiopie"),
                    named("delhi", "University of Delhi", "Delhi India Inde"),
                    alias("delhi", "दिल्ली विश्वविद्यालय", "Delhi India Inde"),
                    named("athens", "National and Kapodistrian University of Athens", "Athens Greece Grèce"),
                    alias("athens", "Εθνικό και Καποδιστριακό Πανεπιστήμιο Αθηνών", "Athens Greece Grèce"),
                    named("jerusalem", "Hebrew University of Jerusalem", "Jerusalem Israel Israël"),
                    alias("jerusalem", "האוניברסיטה העברית בירושלים", "Jerusalem Israel Israël"),
                    named("tbilisi", "Tbilisi State University", "Tbilisi Georgia Géorgie"),
                    alias("tbilisi", "თბილისის სახელმწიფო უნივერსიტეტი", "Tbilisi Georgia Géorgie"),
                    named("lodz", "Uniwersytet Łódzki", "Lodz Poland Pologne"),
                    named("istanbul", "İstanbul Üniversitesi", "Istanbul Türkiye"),
                    named("hanoi", "Trường Đại học Bách khoa Hà Nội", "Hanoi Viet Nam"),
                    named("wien", "Fachhochschule Wiener Neustadt", "Wiener Neustadt Austria Autriche"),
                    named("oxford", "University of Oxford", "Oxford United Kingdom Royaume-Uni"),
                    named("brookes", "Oxford Brookes University", "Oxford United Kingdom Royaume-Uni"),
                    named("jamia", "Al-Jāmiʿah al-Islāmiyyah", "Medina Saudi Arabia Arabie saoudite")));

    @ParameterizedTest
    @CsvSource({
        "جامعة القاهرة, cairo",
        "القاهره, cairo",
        "دانشگاه تهران, tehran",
        "دانشگاه تهران, tehran",
        "清华, tsinghua",
        "北京大学, pku",
        "北, pku",
        "Московский государственный, moscow",
        "моск, moscow",
        "東京大学, tokyo",
        "서울대, seoul",
        "มหิดล, mahidol",
        "አዲስ አበባ, addis",
        "दिल्ली, delhi",
        "ΚΑΠΟΔΙΣΤΡΙΑΚΟ, athens",
        "ירושלים, jerusalem",
        "თბილისის, tbilisi"
    })
    void findsNamesInAnyScript(String text, String first) {
        assertThat(WORLD.search(text))
                .first()
                .extracting(found -> found.id().value())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "universite cheikh anta diop, dakar",
        "UNIWERSYTET LODZKI, lodz",
        "istanbul universitesi, istanbul",
        "dai hoc bach khoa ha noi, hanoi",
        "al-jamiah al islamiyyah, jamia",
        "thies, thies"
    })
    void takesNoNoticeOfAccentsAndCase(String text, String first) {
        List<NameMatch> found = WORLD.search(text);

        assertThat(found.getFirst().id().value()).isEqualTo(first);
        assertThat(found.getFirst().near()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Universite Cheik Anta Dioop, dakar",
        "tsingua university, tsinghua",
        "Mahidool, mahidol",
        "Lomonsoov, moscow",
        "kairo univresity, cairo",
        "Москвоский, moscow",
        "hochschule neustadt, wien"
    })
    void forgivesMisspellingsAndFindsWordsInsideOthers(String text, String first) {
        NameMatch found = WORLD.search(text).getFirst();

        assertThat(found.id().value()).isEqualTo(first);
        assertThat(found.near()).isTrue();
    }

    @Test
    void putsTheWholeNameFirstThenNamesThatStartSo() {
        assertThat(ids("University of Oxford")).startsWith("oxford");
        assertThat(ids("oxford")).startsWith("brookes", "oxford");
        assertThat(ids("ucad")).startsWith("dakar");
    }

    @Test
    void findsByTheStartOfEachWordAsOneTypes() {
        assertThat(ids("chei")).containsExactly("dakar");
        assertThat(ids("univ diop")).containsExactly("dakar");
    }

    @Test
    void saysWhichOfTheNamesFits() {
        assertThat(WORLD.search("ucad").getFirst().name()).isEqualTo("UCAD");
        assertThat(WORLD.search("القاهرة").getFirst().name()).isEqualTo("جامعة القاهرة");
    }

    @Test
    void findsWhatStandsInATownOrCountryAfterWhatIsSoCalled() {
        assertThat(ids("senegal")).containsExactlyInAnyOrder("dakar", "thies");
        assertThat(ids("universite senegal")).containsExactlyInAnyOrder("dakar", "thies");
    }

    @Test
    void leavesAWordOutWhenNoNameHasThemAll() {
        assertThat(ids("Cheikh Anta Diop University of Atlantis")).startsWith("dakar");
    }

    @Test
    void findsNothingForNothing() {
        assertThat(WORLD.search("")).isEmpty();
        assertThat(WORLD.search(" !?*() ")).isEmpty();
        assertThat(WORLD.search("xyzzyx")).isEmpty();
        assertThat(NameIndex.of(0, List.of()).search("dakar")).isEmpty();
    }

    @Test
    void staysWithinBoundsWhateverIsTyped() {
        assertThat(WORLD.search("diop ".repeat(10_000))).isNotEmpty();
        assertThat(WORLD.search("a b c d e f g h i j k l m n o p q r s t u v w x y z".repeat(100)))
                .isEmpty();
        assertThat(WORLD.search("大学".repeat(5_000))).isNotNull();
    }

    @Test
    void putsTheOneWithMoreWorksFirstOfTwoThatFitAlike() {
        NameIndex index = NameIndex.of(
                1,
                List.of(
                        new StoredName(new InstitutionId("small"), "Unity College", "unity college", true, "", 12),
                        new StoredName(new InstitutionId("large"), "Unity College", "unity college", true, "", 900)));

        assertThat(index.search("unity"))
                .extracting(found -> found.id().value())
                .containsExactly("large", "small");
    }

    /** Time depends on the machine, so it is told and not tested. */
    @Test
    void holdsAHundredThousandInstitutions() {
        List<StoredName> names = generated(100_000);
        long start = System.nanoTime();
        NameIndex index = NameIndex.of(1, names);
        long built = System.nanoTime();

        List<NameMatch> all = index.search("univ");
        long broad = System.nanoTime();
        List<NameMatch> one = index.search(names.get(123_456).name());
        long exact = System.nanoTime();
        List<NameMatch> misspelt = index.search("Agricultral Instiute of Kabartor");
        long forgiven = System.nanoTime();

        LOG.info(
                "{} names indexed in {} ms; searched in {} ms (for {} institutions), {} ms (by a whole name) and {} ms"
                        + " (misspelt, {} near)",
                index.size(),
                millis(start, built),
                millis(built, broad),
                all.size(),
                millis(broad, exact),
                millis(exact, forgiven),
                misspelt.size());
        assertThat(index.size()).isEqualTo(250_000);
        assertThat(all).hasSizeGreaterThan(10_000);
        assertThat(one.getFirst().name())
                .isEqualToIgnoringCase(names.get(123_456).name());
        assertThat(misspelt).allMatch(NameMatch::near);
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** Five names for two institutions, of syllables drawn by seed. */
    private static List<StoredName> generated(int institutions) {
        var random = new Random(7);
        String[] syllables = {"ka", "bar", "to", "ren", "mi", "sul", "da", "vo", "lin", "gor", "sa", "pe", "chu", "zan"
        };
        String[] sorts = {
            "University of %s", "%s University", "Agricultural Institute of %s", "Université de %s", "%s大学"
        };
        var names = new ArrayList<StoredName>();
        for (int i = 0; i < institutions; i++) {
            var place = new StringBuilder();
            for (int s = 0; s < 4; s++) {
                place.append(syllables[random.nextInt(syllables.length)]);
            }
            String town = Character.toUpperCase(place.charAt(0)) + place.substring(1);
            for (int n = 0; n < 2 + i % 2; n++) {
                String name = sorts[random.nextInt(sorts.length)].formatted(town);
                names.add(new StoredName(
                        new InstitutionId("tb:" + i),
                        name,
                        FoldedText.of(name),
                        n == 0,
                        town + " Country " + i % 200,
                        -1));
            }
        }
        return names;
    }

    private static List<String> ids(String text) {
        return WORLD.search(text).stream().map(found -> found.id().value()).toList();
    }

    private static StoredName named(String id, String name, String place) {
        return new StoredName(new InstitutionId(id), name, FoldedText.of(name), true, place, -1);
    }

    private static StoredName alias(String id, String name, String place) {
        return new StoredName(new InstitutionId(id), name, FoldedText.of(name), false, place, -1);
    }
}
