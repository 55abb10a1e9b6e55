package org.twinbridge.market.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.market.MarketTasks;
import org.twinbridge.market.RunningMarket;
import org.twinbridge.matching.ui.StoredCatalogue;

/** A program of its own, in which the market is solved in the last of these tests only. */
@SpringBootTest(properties = "spring.application.name=unsolved-market")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, RunningMarket.class})
@ViewPackages(classes = MarketView.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnsolvedMarketViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private RunningMarket running;

    @Autowired
    private MarketTasks tasks;

    @BeforeEach
    void someoneOfTheSectionWhoReadsEnglish() {
        stored.store();
        SignedIn.as(Role.STAFF);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    @Order(1)
    void saysWhatItIsAndAboutHowLongItTakesBeforeAnythingIsSolved() {
        open();

        assertThat(titles()).contains("The market has not been solved yet");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("For 7 institutions it takes about one minute"));
    }

    @Test
    @Order(2)
    void showsHowFarItIsAndStopsWhenAsked() {
        running.begin();
        running.gathering(2, 7);
        open();

        assertThat(titles())
                .contains("The market is being solved")
                .doesNotContain("The market has not been solved yet");
        assertThat(progress()).startsWith("Looking for candidates: 2 of 7 institutions");

        running.solving(12, .25);
        poll();
        assertThat(progress()).contains("12 iterations", "0.250000 twinnings");

        test(button("Stop")).click();
        assertThat(titles()).contains("The solving is being stopped");

        running.endStopped();
        poll();
        assertThat(titles()).contains("The solving was stopped", "The market has not been solved yet");

        test(button("Close")).click();
        assertThat(titles()).doesNotContain("The solving was stopped");
    }

    @Test
    @Order(3)
    void solvesItAndShowsItWithoutBeingOpenedAgain() {
        open();

        test(button("Solve the market")).click();
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> tasks.latest().stream()
                .noneMatch(task -> task.state().isUnderWay()));
        poll();

        assertThat(titles())
                .contains("The market is solved", "Both kinds of list, ten places each")
                .doesNotContain("The market has not been solved yet");
    }

    private static void open() {
        UI.getCurrent().navigate("market");
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    private String progress() {
        return find(Span.class).withClassName("progress-words").single().getText();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
