package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A university officer signs in, finds partners, tries other weights, reads why, compares and takes the list away. */
class PartnersJourney extends ChromiumVisit {

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void findsPartnersAndTakesThemAway(String language, int width, int height) throws Exception {
        boolean narrow = width < 1000;
        visit(language, width, height, List.of("partners"), () -> {
            signInAs("officer");
            openPartners(language);
            moveAWeight(narrow);
            readAnExplanation(narrow);
            compareTwo(narrow);
            takeTheListAway();
        });
    }

    private void openPartners(String language) {
        page.locator(".cards a[href$='partners']").click();
        assertThat(page).hasTitle(Pattern.compile("Université Cheikh Anta Diop"));
        row(0).waitFor();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(rows().count()).isGreaterThanOrEqualTo(20);
        isAccessible("partners");
    }

    private void moveAWeight(boolean narrow) {
        if (narrow) {
            button(text("partners.weights")).click();
            // A sheet takes the focus when it is open: a key pressed before that reaches nothing.
            assertThat(page.locator(".sheet:focus-within")).hasCount(1);
        }
        Locator slider = page.locator("#weight-theme input").first();
        slider.focus();
        assertThat(slider).isFocused();
        slider.press("End");
        page.waitForURL(url -> url.contains("weight=theme.100"));
        if (narrow) {
            isAccessible("partners, weights in a sheet");
            button(text("partners.weights.done")).click();
        }
        page.locator("tb-partner-list .up, tb-partner-list .down").first().waitFor();
        isAccessible("partners under other weights");
    }

    private void readAnExplanation(boolean narrow) {
        String name = row(1).locator(".name").textContent();
        row(1).click();
        page.waitForURL(url -> url.contains("partner="));
        assertThat(page.locator("#why")).hasText(name);
        assertThat(page.locator(".partners-verdict")).isVisible();
        isAccessible("partners, one explained");
        if (narrow) {
            assertThat(rows().first()).isHidden();
            button("← " + text("partners.detail.back")).click();
            assertThat(rows().first()).isVisible();
            row(1).click();
            assertThat(page.locator("#why")).isVisible();
        }
    }

    private void compareTwo(boolean narrow) {
        button(text("partners.detail.compare")).click();
        button(text("partners.detail.uncompare")).waitFor();
        if (narrow) {
            button("← " + text("partners.detail.back")).click();
        }
        row(0).click();
        button(text("partners.detail.compare")).click();
        button(text("partners.detail.uncompare")).waitFor();
        if (narrow) {
            button("← " + text("partners.detail.back")).click();
        }
        button(text("partners.compare.open", 2)).click();
        assertThat(page.locator(".partners-table thead th")).hasCount(2);
        isAccessible("partners side by side");

        page.goBack();

        page.waitForURL(url -> !url.contains("side-by-side"));
        assertThat(page.locator(".partners-comparison")).isHidden();
        if (narrow && page.locator(".partners-back").isVisible()) {
            button("← " + text("partners.detail.back")).click();
        }
    }

    private void takeTheListAway() throws Exception {
        button(text("partners.export")).click();
        Download json = page.waitForDownload(
                () -> page.getByText(text("partners.export.json")).click());
        assertThat(json.suggestedFilename()).isEqualTo("partners.json");
        JsonNode first = JsonMapper.shared()
                .readTree(Files.readString(json.path()))
                .path("partners")
                .path(0);
        double sum = first.path("contributions")
                .valueStream()
                .mapToDouble(part -> part.path("points").asDouble())
                .sum();
        assertThat(sum).isCloseTo(first.path("score").asDouble(), within(1e-9));

        button(text("partners.export")).click();
        Download csv = page.waitForDownload(
                () -> page.getByText(text("partners.export.csv")).click());
        assertThat(Files.readAllLines(csv.path()))
                .hasSizeGreaterThan(20)
                .first()
                .asString()
                .contains("rank,id,name");
    }

    private Locator rows() {
        return page.locator("tb-partner-list li");
    }

    private Locator row(int position) {
        return rows().nth(position);
    }
}
