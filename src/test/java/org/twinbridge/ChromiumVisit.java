package org.twinbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every journey needs: the program on a free port, Chromium, the texts of a language, and eyes for accessibility. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
abstract class ChromiumVisit {

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

    private List<ResourceBundle> texts = List.of();
    private Browser.NewContextOptions options = new Browser.NewContextOptions();

    /** The page that is visited. */
    Page page;

    /** What is done on the page. */
    interface Steps {
        void take() throws Exception;
    }

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

    /**
     * Opens a page and does something on it.
     *
     * @param bundles whose texts are looked for
     */
    void visit(String language, int width, int height, List<String> bundles, Steps steps) throws Exception {
        texts = bundles.stream()
                .map(bundle -> ResourceBundle.getBundle(
                        "i18n/" + bundle,
                        Locale.of(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .toList();
        this.options = new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setAcceptDownloads(true);
        asAStranger(steps);
    }

    /** Does something on a page of somebody else, who has not signed in; then the page is again the one before. */
    void asAStranger(Steps steps) throws Exception {
        Page before = page;
        try (BrowserContext context = browser.newContext(options)) {
            page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MS);
            takeWithAPicture(steps);
        } finally {
            page = before;
        }
    }

    /** Where steps fail, what was to be seen then is left in {@code target/journeys}. */
    private void takeWithAPicture(Steps steps) throws Exception {
        boolean done = false;
        try {
            steps.take();
            done = true;
        } finally {
            if (!done) {
                String place = page.url().replaceAll("^.*?//[^/]*", "").replaceAll("[^A-Za-z0-9]+", "-");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "journeys", getClass().getSimpleName() + place + ".png")));
            }
        }
    }

    /** Opens an address of the program, such as {@code data}. */
    void open(String path) {
        page.navigate(address(path));
    }

    /** The whole address of a path of the program. */
    String address(String path) {
        return "http://localhost:%d/%s".formatted(port, path);
    }

    /** Signs in to the demonstration and waits for the home page. */
    void signInAs(String role) {
        open("");
        Locator button = page.locator("button.role[value=%s]".formatted(role));
        button.waitFor();
        isAccessible("sign-in");
        button.click();
        page.locator(".cards").waitFor();
        isAccessible("home");
    }

    /** No grave fault that axe finds. */
    void isAccessible(String where) {
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

    /** The first button in sight that is so called. */
    Locator button(String name) {
        return page.locator("vaadin-button:visible, vaadin-menu-bar-button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    /** A text of the bundles in the language of the visit. */
    String text(String key, Object... arguments) {
        ResourceBundle bundle = texts.stream()
                .filter(candidate -> candidate.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("No bundle of the visit has it.", "texts", key));
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
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
