package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone of the section reads an initiative that ships, copies it, changes the copy and retires it again. */
class InitiativesJourney extends ChromiumVisit {

    private static final Pattern PAIR_SEEN_THROUGH = Pattern.compile("initiative=teacher-training-africa");

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void readsAnInitiativeAndMakesOne(String language, int width, int height) throws Exception {
        visit(language, width, height, List.of("initiative", "shell"), () -> {
            signInAs("staff");
            readTheList();
            readWhoTakesPart();
            readHowTheyCouldWorkTogether();
            copyIt(language + " " + width);
            retireIt(language + " " + width);
        });
    }

    private void readTheList() {
        page.locator(".cards a[href$='initiatives']").click();
        assertThat(page.locator(".initiative-card").nth(2)).isVisible();
        isAccessible("initiatives");
    }

    private void readWhoTakesPart() {
        page.locator(".initiative-card a[href$='teacher-training-africa']").click();
        assertThat(page.locator(".initiative-participation .initiative-table tbody tr")
                        .first())
                .isVisible();
        Locator map = page.locator(".initiative-participation .table-twin");
        assertThat(map.locator("tb-map canvas").first()).isVisible();
        map.getByText(text("shell.chart.table")).click();
        assertThat(map.locator("tbody tr").first()).isVisible();
        isAccessible("an initiative");
    }

    private void readHowTheyCouldWorkTogether() {
        assertThat(page.locator(".initiative-needs").first().locator("tbody tr"))
                .hasCount(8);
        page.locator(".initiative-needs").first().locator("vaadin-button").click();
        assertThat(page.locator(".initiative-needs").first().locator("tbody tr").nth(8))
                .isVisible();
        assertThat(page.locator(".initiative-pairs li")).hasCount(20);
        assertThat(page.locator(".initiative-pairs li a").first()).hasAttribute("href", PAIR_SEEN_THROUGH);
    }

    private void copyIt(String name) {
        button(text("initiative.copy")).click();
        Locator field = page.locator(".initiative-form vaadin-text-field input");
        field.waitFor();
        isAccessible("the form");
        field.fill("");
        button(text("initiative.form.keep")).click();
        assertThat(page.getByText(text("initiative.refused.no-name"))).isVisible();
        field.fill(name);
        button(text("initiative.form.keep")).click();
        page.waitForURL(url -> url.matches(".*/initiatives/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".initiative-pairs li")).hasCount(20);
    }

    private void retireIt(String name) {
        button(text("initiative.retire")).click();
        assertThat(page.getByText(text("initiative.retired.text"))).isVisible();
        open("initiatives");
        page.locator("vaadin-details-summary").click();
        assertThat(page.locator("vaadin-details .initiative-card").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
        isAccessible("initiatives with those that are no longer offered");
    }
}
