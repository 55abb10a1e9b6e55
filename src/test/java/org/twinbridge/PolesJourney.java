package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reviewer takes a pole to each of its ends, and a visitor without an account reads the list of those accepted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PolesJourney {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final double PATIENCE_MS = 60_000;

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private Page page;
    private ResourceBundle texts;
    private boolean narrow;

    @BeforeAll
    static void startABrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stopTheBrowser() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void reviewsAPoleToEachOfItsEnds(String language, int width, int height) {
        narrow = width < 1000;
        texts = ResourceBundle.getBundle(
                "i18n/pole",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height))) {
            page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MS);

            signIn();
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
            readThePublicList(language, width, height);
            decide("reopened", "For the next reader.");
        }
    }

    private void signIn() {
        page.navigate("http://localhost:%d/".formatted(port));
        page.locator("button.role[value=reviewer]").click();
        page.locator(".cards").waitFor();
    }

    private void openTheQueue(String language) {
        page.locator(".cards a[href$='poles']").click();
        page.waitForURL(url -> url.endsWith("/poles"));
        page.locator(".pole-queue, .pole-message h2").first().waitFor();
        page.navigate("http://localhost:%d/poles?theme=091&region=202".formatted(port));
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
        page.navigate("http://localhost:%d/poles?theme=091&pole=%s&show=all".formatted(port, id));
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
        assertThat(details.locator(".pole-table tbody tr")).hasCount(4);
        assertThat(details).containsText(text("pole.sample.says"));
        isAccessible("the evidence as it was");
    }

    private void readThePublicList(String language, int width, int height) {
        Page reviewing = page;
        try (BrowserContext anybody = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height))) {
            page = anybody.newPage();
            page.setDefaultTimeout(PATIENCE_MS);
            page.navigate("http://localhost:%d/accepted-poles".formatted(port));
            assertThat(page.locator(".pole-card h2")).containsText("Nairobi");
            isAccessible("the public list of poles");

            APIResponse file = anybody.request().get("http://localhost:%d/accepted-poles.geojson".formatted(port));

            assertThat(file.status()).isEqualTo(200);
            JsonNode collection = JsonMapper.shared().readTree(file.text());
            assertThat(collection.path("features").size()).isEqualTo(1);
            assertThat(collection
                            .path("features")
                            .path(0)
                            .path("properties")
                            .path("members")
                            .size())
                    .isEqualTo(4);
        } finally {
            page = reviewing;
        }
    }

    private void isAccessible(String where) {
        // Colours are judged when nothing moves any more.
        page.waitForTimeout(400);
        List<Rule> grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                        .toList();
        assertThat(grave)
                .as(where + " at " + page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .isEmpty();
    }

    private Locator row() {
        return page.locator(".pole-row").filter(new Locator.FilterOptions().setHasText("Nairobi"));
    }

    private Locator button(String name) {
        return page.locator("vaadin-button:visible, vaadin-menu-bar-button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getProperty("twinbridge.chromium")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The journeys need Chromium. Install it, or name it with -Dtwinbridge.chromium=PATH."));
    }
}
