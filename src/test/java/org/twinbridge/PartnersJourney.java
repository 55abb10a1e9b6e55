package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A university officer signs in, finds partners, tries other weights, reads why, compares and takes the list away. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PartnersJourney {

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
    void findsPartnersAndTakesThemAway(String language, int width, int height) throws Exception {
        boolean narrow = width < 1000;
        texts = ResourceBundle.getBundle(
                "i18n/partners",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setAcceptDownloads(true))) {
            page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MS);

            signIn();
            openPartners(language);
            moveAWeight(narrow);
            readAnExplanation(narrow);
            compareTwo(narrow);
            takeTheListAway();
        }
    }

    private void signIn() {
        page.navigate("http://localhost:%d/".formatted(port));
        page.locator("button.role[value=officer]").waitFor();
        isAccessible("sign-in");
        page.locator("button.role[value=officer]").click();
        page.locator(".cards").waitFor();
        isAccessible("home");
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
            assertThat(page.locator(".partners-sheet:focus-within")).hasCount(1);
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

    private Locator rows() {
        return page.locator("tb-partner-list li");
    }

    private Locator row(int position) {
        return rows().nth(position);
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
