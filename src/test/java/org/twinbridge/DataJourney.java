package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data steward brings a file in, reads what was refused, takes the release back, and stops a long check. */
class DataJourney extends ChromiumVisit {

    private static final String RECORD = """
        {"id": "https://ror.org/%s", "status": "active", "established": 1992, "types": ["education"],
         "names": [{"value": "University of Namibia %d", "lang": "en", "types": ["label", "ror_display"]}],
         "locations": [{"geonames_id": 1, "geonames_details": {"country_code": "NA", "name": "Windhoek",
                        "lat": -22.55941, "lng": 17.08323}}],
         "links": [], "relationships": []}
        """;
    private static final int RECORDS = 250_000;

    @TempDir
    private static Path folder;

    private static Path small;
    private static Path large;

    @BeforeAll
    static void writesTheFiles() throws IOException {
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

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 390, 844", "fr, 1440, 900", "en, 390, 844"})
    void bringsDataInAndTakesItBack(String language, int width, int height) throws Exception {
        visit(language, width, height, List.of("data"), () -> {
            signInAs("steward");
            openData();
            importASmallFile();
            undoIt();
            stopALongCheck();
            readTheRequests();
        });
    }

    private void openData() {
        open("data");
        page.locator("vaadin-upload").waitFor();
        isAccessible("data");
    }

    private void importASmallFile() throws IOException {
        upload(small);
        assertThat(page.locator(".data-chosen h2")).hasText("declared-profiles.csv");
        assertThat(page.locator(".data-subject")).containsText(text("data.subject.profiles"));
        isAccessible("data, a file waits");

        button(text("data.check")).click();

        assertThat(heading()).hasText(text("data.task.check.done", "declared-profiles.csv"));
        assertThat(page.locator(".data-refused tbody tr")).hasCount(1);
        assertThat(page.locator(".data-refused")).containsText("0999");
        isAccessible("data, a file was checked");
        takeTheRefusedRowsAway();

        button(text("data.import.bring-in")).click();

        assertThat(heading()).hasText(text("data.task.import.done", "declared-profiles.csv"));
        button(text("data.task.away")).click();
        assertThat(page.locator(".progress-panel")).isHidden();
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
        isAccessible("releases");

        latest.locator("vaadin-button").click();

        assertThat(button(text("data.undo.do"))).isVisible();
        isAccessible("releases, whether to undo");
        button(text("data.undo.do")).click();
        assertThat(heading()).hasText(Pattern.compile(text("data.task.undo.done", "") + "$"));
        assertThat(latest.locator(".data-state")).isVisible();
        button(text("data.task.away")).click();
    }

    private void stopALongCheck() {
        page.locator(".data-parts a").first().click();
        upload(large);
        assertThat(page.locator(".data-subject")).containsText(text("data.subject.ror"));
        button(text("data.check")).click();
        assertThat(page.locator(".progress-words")).hasText(Pattern.compile("\\d+.?%"));
        isAccessible("data, under way");

        // It belongs to the program: whoever leaves the page finds it again.
        open("");
        page.locator("vaadin-app-layout").waitFor();
        open("data");
        assertThat(heading()).hasText(text("data.task.check.running", "large-registry.json"));

        button(text("data.task.stop")).click();

        assertThat(heading()).hasText(text("data.task.check.stopped", "large-registry.json"));
        button(text("data.give-up")).click();
        page.locator("vaadin-upload").waitFor();
    }

    private void readTheRequests() {
        page.locator(".data-parts a").nth(2).click();
        page.waitForURL(url -> url.endsWith("part=requests"));
        page.locator(".data-requests").waitFor();
        isAccessible("requests");
    }

    private void upload(Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.locator(".data-chosen").waitFor();
    }

    private Locator heading() {
        return page.locator(".progress-panel h2");
    }
}
