package org.twinbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser that journeys go through the pages with. */
final class JourneyBrowser implements AutoCloseable {

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

    private final Playwright playwright;
    private final Browser browser;

    JourneyBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    /** A page of a visit of its own; its context is to be closed. */
    Page open(String language, int width, int height) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height)
                        .setAcceptDownloads(true))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    /** Fails where axe finds something serious or critical. */
    static void isAccessible(Page page, String where) {
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

    @Override
    public void close() {
        playwright.close();
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
