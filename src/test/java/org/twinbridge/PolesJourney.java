package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reviewer takes a pole to each of its ends, and a visitor without an account reads the list of those accepted. */
class PolesJourney extends ChromiumVisit {

    private boolean narrow;

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void reviewsAPoleToEachOfItsEnds(String language, int width, int height) throws Exception {
        narrow = width < 1000;
        visit(language, width, height, List.of("pole"), () -> {
            signInAs("reviewer");
            openTheQueue(language);
            readTheEvidence();
            compareTwo();
            decide("sent-back", "Who leads the joint work?");
            decide("reopened", "Answered by letter.");
            decide("rejected", "The laboratory closed.");
            decide("reopened", "It opened again.");
            decide("accepted", "");
            isAccessible("a pole with its history");
            readTheFrozenEvidence();
            asAStranger(this::readThePublicList);
            decide("reopened", "For the next reader.");
        });
    }

    private void openTheQueue(String language) {
        page.locator(".cards a[href$='poles']").click();
        page.waitForURL(url -> url.endsWith("/poles"));
        page.locator(".pole-queue, .pole-message h2").first().waitFor();
        open("poles?theme=091&region=202");
        row().waitFor();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        isAccessible("the queue of poles");
    }

    private void readTheEvidence() {
        row().focus();
        row().press("Enter");
        page.waitForURL(url -> url.contains("pole=091-"));
        assertThat(page.locator(".pole-head h2")).containsText("Nairobi");
        assertThat(page.locator(".pole-components li")).hasCount(5);
        assertThat(page.locator(".pole-table tbody tr").first()).containsText("University of Nairobi");
        Locator site = page.locator("tb-local-map g[tabindex]").first();
        site.focus();
        assertThat(page.locator("tb-local-map .names")).containsText("Kenya Medical Research Institute");
        isAccessible("the evidence of a pole");
        if (narrow) {
            assertThat(row()).isHidden();
            button("← " + text("pole.back")).click();
            assertThat(row()).isVisible();
            row().click();
            page.waitForURL(url -> url.contains("pole=091-"));
        }
    }

    private void compareTwo() {
        String id = page.url().replaceAll(".*pole=([^&]*).*", "$1");
        open("poles?theme=091&pole=%s&show=all".formatted(id));
        button(text("pole.compare.add")).click();
        button(text("pole.compare.remove")).waitFor();
        button(text("pole.compare.remove")).click();
        button(text("pole.compare.add")).waitFor();
    }

    private void decide(String kind, String reason) {
        page.locator(".pole-decision textarea").fill(reason);
        page.locator(".pole-decision textarea").blur();
        button(text("pole.decide." + kind)).click();
        assertThat(page.locator(".pole-history > li").first().locator(".pole-decided"))
                .hasText(text("pole.decided." + kind));
        if (!reason.isEmpty()) {
            assertThat(page.locator(".pole-history > li").first()).containsText(reason);
        }
    }

    private void readTheFrozenEvidence() {
        Locator details = page.locator(".pole-history vaadin-details").first();
        details.locator("vaadin-details-summary").click();
        assertThat(details.locator(".pole-table tbody tr")).hasCount(3);
        assertThat(details).containsText(text("pole.sample.says"));
        isAccessible("the evidence as it was");
    }

    private void readThePublicList() {
        open("accepted-poles");
        assertThat(page.locator(".pole-card h2")).containsText("Nairobi");
        isAccessible("the public list of poles");

        APIResponse file = page.context().request().get(address("accepted-poles.geojson"));

        assertThat(file.status()).isEqualTo(200);
        JsonNode collection = JsonMapper.shared().readTree(file.text());
        assertThat(collection.path("features").valueStream()).singleElement().satisfies(pole -> assertThat(
                        pole.path("properties").path("members"))
                .hasSize(3));
    }

    private Locator row() {
        return page.locator(".pole-row").filter(new Locator.FilterOptions().setHasText("Nairobi"));
    }
}
