package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone of the section composes a network, moves members in and out, and puts it forward. */
class NetworksJourney extends ChromiumVisit {

    private static final Pattern COUNT = Pattern.compile("\\d+");

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void brokersANetworkFromEmptyToProposal(String language, int width, int height) throws Exception {
        visit(language, width, height, List.of("networks", "shell"), () -> {
            signInAs("staff");
            openNetworks();
            compose();
            moveAMemberOutAndAnotherIn();
            readWhoMeetsWhoseNeedsAsATable();
            putItForward(language + " " + width);
        });
    }

    private void openNetworks() {
        page.locator(".cards a[href$='networks']").click();
        assertThat(page.locator(".network-message h2")).hasText(text("networks.empty"));
        isAccessible("networks, nothing asked");
        button(text("networks.compose")).click();
        assertThat(page.getByText(text("networks.theme.needed"))).isVisible();
    }

    private void compose() {
        Locator theme = page.locator(".network-wish vaadin-combo-box input").first();
        theme.fill("0841");
        page.locator("vaadin-combo-box-item:visible").first().click();
        button(text("networks.compose")).click();
        page.waitForURL(url -> url.contains("theme=0841"));
        assertThat(members()).hasCount(5);
        assertThat(page.locator(".network-head h2")).hasText(COUNT);
        isAccessible("a network");
    }

    private void moveAMemberOutAndAnotherIn() {
        members().first().locator("vaadin-button").click();
        waitForMembersInTheAddress(4);
        assertThat(members()).hasCount(4);
        assertThat(page.locator(".network-change")).isVisible();
        page.locator(".network-lists ul li vaadin-button").first().press("Enter");
        waitForMembersInTheAddress(5);
        assertThat(members()).hasCount(5);
        page.goBack();
        waitForMembersInTheAddress(4);
        assertThat(members()).hasCount(4);
    }

    private void waitForMembersInTheAddress(int count) {
        page.waitForURL(url -> url.split("member=", -1).length == count + 1);
    }

    private void readWhoMeetsWhoseNeedsAsATable() {
        Locator graph = page.locator(".network-right .table-twin").first();
        assertThat(graph.locator("tb-network canvas").first()).isVisible();
        graph.getByText(text("shell.chart.table")).click();
        assertThat(graph.locator("tbody tr").first()).isVisible();
        isAccessible("who meets whose needs as a table");
    }

    private void putItForward(String title) {
        button(text("networks.propose")).click();
        page.locator("vaadin-dialog vaadin-text-field input").fill(title);
        isAccessible("a proposal");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".network-proposals")).containsText(title);
    }

    private Locator members() {
        return page.locator(".network-lists ol li");
    }
}
