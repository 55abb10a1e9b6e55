package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A data steward brings a file in, reads what was refused, takes the release back, and stops a long check. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class DataJourney {

    private static final String RECORD = """
        {"id": "https://ror.org/%s", "status": "active", "established": 1992, "types": ["education"],
         "names": [{"value": "University of Namibia %d", "lang": "en", "types": ["label", "ror_display"]}],
         "locations": [{"geonames_id": 1, "geonames_details": {"country_code": "NA", "name": "Windhoek",
                        "lat": -22.55941, "lng": 17.08323}}],
         "links": [], "relationships": []}
        """;
    private static final int RECORDS = 60_000;

    private static JourneyBrowser browser;

    @TempDir
    private static Path folder;

    private static Path small;
    private static Path large;

    @LocalServerPort
    private int port;

    private Page page;
    private ResourceBundle texts;

    @BeforeAll
    static void startABrowser() throws IOException {
        browser = new JourneyBrowser();
        small = Files.writeString(folder.resolve("declared-profiles.csv"), """
            institution_id,item,field,modality,value,source,date,note
            tb:sn-universite-cheikh-anta-diop,quota,,,7,,,
            tb:sn-universite-cheikh-anta-diop,theme,0999,,1,declared,2026-01-01,=1+1
            """);
        large = folder.resolve("large-registry.json");
        try (Writer out = Files.newBufferedWriter(large)) {
            for (int i = 0; i < RECORDS; i++) {
                out.write(i == 0 ? "[" : ",\n");
                out.write(RECORD.formatted("0%06d88".formatted(i), i));
            }
            out.write("]");
        }
    }

    @AfterAll
    static void stopTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 390, 844", "fr, 1440, 900", "en, 390, 844"})
    void bringsDataInAndTakesItBack(String language, int width, int height) throws IOException {
        texts = ResourceBundle.getBundle(
                "i18n/data",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        page = browser.open(language, width, height);
        try {
            signIn();
            importASmallFile();
            undoIt();
            stopALongCheck();
            readTheRequests();
        } finally {
            page.context().close();
        }
    }

    private void signIn() {
        page.navigate("http://localhost:%d/".formatted(port));
        page.locator("button.role[value=steward]").click();
        page.locator("vaadin-app-layout").waitFor();
        page.navigate("http://localhost:%d/data".formatted(port));
        page.locator("vaadin-upload").waitFor();
        JourneyBrowser.isAccessible(page, "data");
    }

    private void importASmallFile() throws IOException {
        upload(small);
        assertThat(page.locator(".data-chosen h2")).hasText("declared-profiles.csv");
        assertThat(page.locator(".data-subject")).containsText(text("data.subject.profiles"));
        JourneyBrowser.isAccessible(page, "data, a file waits");

        button("data.check").click();

        assertThat(heading()).hasText(text("data.task.check.done", "declared-profiles.csv"));
        assertThat(page.locator(".data-refused tbody tr")).hasCount(1);
        assertThat(page.locator(".data-refused")).containsText("0999");
        JourneyBrowser.isAccessible(page, "data, a file was checked");
        takeTheRefusedRowsAway();

        button("data.import.bring-in").click();

        assertThat(heading()).hasText(text("data.task.import.done", "declared-profiles.csv"));
        button("data.task.away").click();
        assertThat(page.locator(".data-task")).isHidden();
    }

    private void takeTheRefusedRowsAway() throws IOException {
        Download csv = page.waitForDownload(
                () -> page.getByText(text("data.refused.download")).click());

        List<String> lines = Files.readAllLines(csv.path());
        assertThat(csv.suggestedFilename()).isEqualTo("refused-profiles.csv");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("0999");
    }

    private void undoIt() {
        page.locator(".data-parts a").nth(1).click();
        page.waitForURL(url -> url.endsWith("part=releases"));
        Locator latest = page.locator(".data-release").first();
        assertThat(latest).containsText("declared-profiles.csv");
        JourneyBrowser.isAccessible(page, "releases");

        latest.locator("vaadin-button").click();

        assertThat(button("data.undo.do")).isVisible();
        JourneyBrowser.isAccessible(page, "releases, whether to undo");
        button("data.undo.do").click();
        assertThat(heading()).hasText(Pattern.compile(text("data.task.undo.done", "") + "$"));
        assertThat(latest.locator(".data-state")).isVisible();
        button("data.task.away").click();
    }

    private void stopALongCheck() {
        page.locator(".data-parts a").first().click();
        upload(large);
        assertThat(page.locator(".data-subject")).containsText(text("data.subject.ror"));
        button("data.check").click();
        assertThat(page.locator(".data-progress")).hasText(Pattern.compile("\\d+.?%"));
        JourneyBrowser.isAccessible(page, "data, under way");

        // It belongs to the program: whoever leaves the page finds it again.
        page.navigate("http://localhost:%d/".formatted(port));
        page.locator("vaadin-app-layout").waitFor();
        page.navigate("http://localhost:%d/data".formatted(port));
        assertThat(heading()).hasText(text("data.task.check.running", "large-registry.json"));

        button("data.task.stop").click();

        assertThat(heading()).hasText(text("data.task.check.stopped", "large-registry.json"));
        button("data.give-up").click();
        page.locator("vaadin-upload").waitFor();
    }

    private void readTheRequests() {
        page.locator(".data-parts a").nth(2).click();
        page.waitForURL(url -> url.endsWith("part=requests"));
        page.locator(".data-requests").waitFor();
        JourneyBrowser.isAccessible(page, "requests");
    }

    private void upload(Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.locator(".data-chosen").waitFor();
    }

    private Locator heading() {
        return page.locator(".data-task h2");
    }

    private Locator button(String key) {
        return page.locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(text(key)))
                .first();
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }
}
