package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer looks for a university with a typo, narrows by facets, reads what is known of it and finds it partners. */
class InstitutionsJourney extends ChromiumVisit {

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void findsAnInstitutionAndReadsIt(String language, int width, int height) throws Exception {
        boolean narrow = width < 1000;
        visit(language, width, height, List.of("institutions", "shell"), () -> {
            signInAs("officer");
            openInstitutions();
            narrowByAFacet(narrow);
            lookAtTheMapAndItsTable();
            searchWithATypo();
            readAnInstitution();
            askTheStewards();
            findItPartners();
        });
    }

    private void openInstitutions() {
        page.locator(".cards a[href$='institutions']").click();
        assertThat(page).hasTitle(Pattern.compile(text("institutions.title")));
        hit(0).waitFor();
        isAccessible("institutions");
    }

    private void narrowByAFacet(boolean narrow) {
        String before = page.locator("#found").textContent();
        if (narrow) {
            button(text("institutions.facets")).click();
            assertThat(page.locator(".sheet:focus-within")).hasCount(1);
        }
        page.locator(".institutions-facet vaadin-checkbox:visible input")
                .first()
                .press("Space");
        page.waitForURL(url -> url.contains("field="));
        if (narrow) {
            isAccessible("institutions, facets in a sheet");
            page.locator(".sheet vaadin-button[theme~=primary]").click();
        }
        assertThat(page.locator("#found")).not().hasText(before);
        page.goBack();
        page.waitForURL(url -> !url.contains("field="));
        assertThat(page.locator("#found")).hasText(before);
    }

    private void lookAtTheMapAndItsTable() {
        Locator map = page.locator(".institutions-map");
        map.scrollIntoViewIfNeeded();
        assertThat(map.locator("tb-map canvas").first()).isVisible();
        map.getByText(text("shell.chart.table")).click();
        assertThat(map.locator("tbody tr").first()).isVisible();
        isAccessible("institutions, the map as a table");
        map.getByText(text("shell.chart.picture")).click();
    }

    private void searchWithATypo() {
        Locator search = page.locator(".institutions-text input");
        search.fill("Universite Cheik Anta Dioop");
        page.waitForURL(url -> url.contains("text="));
        assertThat(hit(0)).containsText("Cheikh Anta Diop");
        isAccessible("institutions found by a typo");
    }

    private void readAnInstitution() {
        hit(0).click();
        page.waitForURL(Pattern.compile(".*/institutions/.+"));
        assertThat(page).hasTitle(Pattern.compile("Cheikh Anta Diop"));
        assertThat(page.locator("#profile")).isVisible();
        assertThat(page.locator(".institution-items li").first()).isVisible();
        isAccessible("an institution");
    }

    private void askTheStewards() {
        button(text("institutions.request.duplicate")).click();
        assertThat(button(text("institutions.request.send"))).isVisible();
        isAccessible("a duplicate to report");
        button(text("institutions.request.send")).click();
        assertThat(page.locator(".institutions-refusal")).isVisible();
        button(text("institutions.request.cancel")).click();
    }

    private void findItPartners() {
        page.getByText(text("institutions.institution.partners")).click();
        page.waitForURL(Pattern.compile(".*/partners\\?institution=.+"));
        page.locator("tb-partner-list li").first().waitFor();
        assertThat(page.locator("tb-partner-list li").count()).isGreaterThanOrEqualTo(20);
    }

    private Locator hit(int position) {
        return page.locator(".institutions-hit:visible").nth(position);
    }
}
