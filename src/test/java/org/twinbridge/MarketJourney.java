package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone of the section has the market solved, reads what balanced lists change, and looks at one of them. */
class MarketJourney extends ChromiumVisit {

    /** The market of the demonstration is solved once, in about a minute, and again under other settings. */
    private static final double WHILE_IT_IS_SOLVED_MS = 400_000;

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void balancesTheMarketAndSeesWhoMoves(String language, int width, int height) throws Exception {
        visit(language, width, height, List.of("market", "partners", "shell"), () -> {
            signInAs("staff");
            openTheMarket();
            readThePicturesAsTables();
            groupCountriesOtherwise();
            takeTheListsAway();
            readWhyAnInstitutionMoved();
            lookAtABalancedList();
        });
    }

    private void openTheMarket() {
        page.locator(".cards a[href$='market']").click();
        Locator result = page.locator(".market-head h2");
        Locator begin = button(text("market.solve"));
        result.or(begin).first().waitFor();
        if (begin.isVisible() && !result.isVisible()) {
            isAccessible("a market that is not solved");
            begin.click();
            assertThat(page.locator(".progress-words")).hasText(Pattern.compile("\\d"));
            isAccessible("a market that is being solved");
            page.getByText(text("market.task.done"))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(WHILE_IT_IS_SOLVED_MS));
        }
        assertThat(result).hasText(Pattern.compile("\\d+.*\\d+"));
        assertThat(page.locator("tb-lines canvas")).hasCount(3);
        isAccessible("a solved market");
    }

    private void readThePicturesAsTables() {
        Locator pictures = page.locator(".market-pictures .table-twin");
        for (int i = 0; i < 3; i++) {
            pictures.nth(i).getByText(text("shell.chart.table")).click();
            assertThat(pictures.nth(i).locator("tbody tr").first()).isVisible();
        }
        // 0, 10, … 100 percent; five β; quotas halved, as stated and doubled.
        assertThat(pictures.nth(0).locator("tbody tr")).hasCount(11);
        assertThat(pictures.nth(1).locator("tbody tr")).hasCount(5);
        assertThat(pictures.nth(2).locator("tbody tr")).hasCount(3);
        isAccessible("the pictures as tables");
    }

    private void groupCountriesOtherwise() {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(text("market.group.by.status")))
                .locator("input")
                .click();
        page.waitForURL(url -> url.contains("group=status"));
        assertThat(page.getByText(text("market.group.status.protected"))).isVisible();
        page.goBack();
        page.waitForURL(url -> !url.contains("group="));
        assertThat(page.getByText(text("market.group.status.protected"))).isHidden();
    }

    private void takeTheListsAway() throws Exception {
        Download download = page.waitForDownload(
                () -> page.getByText(text("market.file.lists")).click());

        Assertions.assertThat(Files.readAllLines(download.path()).getFirst())
                .endsWith("institution,partner,rank,expected,score");
    }

    private void readWhyAnInstitutionMoved() {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(text("market.moved.which.less")))
                .locator("input")
                .click();
        page.waitForURL(url -> url.contains("moved=less"));
        assertThat(page.locator(".market-movers li")).hasCount(10);
        assertThat(page.locator(".market-movers li").first()).hasText(Pattern.compile("\\d"));
        isAccessible("institutions that are shown less");
    }

    private void lookAtABalancedList() {
        page.locator(".market-movers li a").first().click();
        page.waitForURL(url -> url.contains("order=balanced"));
        assertThat(page.locator("tb-partner-list li").first()).isVisible();
        assertThat(page.locator("tb-partner-list .reason").first()).isVisible();
        isAccessible("a balanced list");
        page.locator("tb-partner-list li").first().click();
        assertThat(page.locator(".partners-detail h2").first()).isVisible();
        isAccessible("why a partner moved");
    }
}
