package org.twinbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An officer confirms what is assumed, adds a need, sees what it would do, loses the connection in the middle of an edit,
 * finds the draft again, saves, merges with what the section saved first, and brings an older version back.
 */
class ProfileJourney extends ChromiumVisit {

    private static final Pattern ANYTHING = Pattern.compile(".+");

    @Autowired
    private JdbcTemplate jdbc;

    /** Each visit is the first; the history alone goes on, since nobody can take it away. */
    @BeforeEach
    void nothingIsStatedYet() {
        jdbc.update("delete from profile_draft");
        jdbc.update("delete from profile_item");
        jdbc.update("delete from profile");
        jdbc.update("update catalogue_change set change_number = change_number + 1");
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "fr, 1440, 900", "en, 390, 844", "fr, 390, 844"})
    void keepsTheProfileTrue(String language, int width, int height) throws Exception {
        visit(language, width, height, List.of("profile", "shell", "vocabulary"), () -> {
            signInAs("officer");
            open("profile");
            confirmWhatIsAssumed();
            addANeed(language.equals("fr") ? "medecine" : "medcine");
            seeWhatItWouldDo();
            loseTheConnectionAndFindTheDraft();
            save();
            mergeWithWhatTheSectionSavedFirst();
            bringAnOlderVersionBack();
        });
    }

    private void confirmWhatIsAssumed() {
        Locator offer = page.locator(".profile-offer");
        assertThat(offer.locator(".profile-open").first()).isVisible();
        isAccessible("what is assumed");
        offer.locator(".profile-open vaadin-button")
                .filter(named("profile.offer.confirm"))
                .first()
                .click();
        assertThat(offer.locator(".profile-mark").filter(named("profile.offer.state.confirmed")))
                .hasCount(1);
        offer.locator(".profile-open vaadin-button")
                .filter(named("profile.offer.deny"))
                .first()
                .click();
        assertThat(offer.locator(".profile-denied")).hasCount(1);
        button(text("profile.offer.all.capacity")).click();
        assertThat(page.locator("#profile-capacity .profile-rows > li").nth(2)).isVisible();
        assertThat(page.locator("#profile-theme .profile-rows > li")).hasCount(1);
    }

    /** Typed as somebody types it who is in a hurry. */
    private void addANeed(String sought) {
        Locator needs = page.locator("#profile-need");
        needs.locator(".profile-picker input").fill(sought);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("0912"))
                .click();
        needs.locator("vaadin-button").filter(named("profile.add.need")).click();
        assertThat(needs.locator(".profile-rows > li")).hasCount(1);
        assertThat(needs.locator(".profile-rows > li")).containsText("0912");
        assertThat(page.locator(".profile-state")).not().hasText(text("profile.state.unchanged"));
        isAccessible("an item that is open");
    }

    private void seeWhatItWouldDo() {
        button(text("profile.preview.show")).click();
        assertThat(page.locator(".profile-preview tbody tr").nth(9)).isVisible();
        assertThat(page.locator(".profile-preview .profile-lead")).hasText(ANYTHING);
        assertThat(page.locator(".profile-next")).not().hasClass(Pattern.compile("profile-stale"));
        isAccessible("the preview");
    }

    private void loseTheConnectionAndFindTheDraft() {
        Locator note = page.locator("#profile-need vaadin-text-field input").first();
        page.context().setOffline(true);
        note.fill("Senate of May");
        note.blur();
        page.waitForTimeout(1500);
        page.context().setOffline(false);
        // The browser tries again by itself; then somebody closes the page without saving, and comes back.
        waitUntilKept("Senate of May");
        page.reload();
        assertThat(page.locator(".profile-draft")).isVisible();
        isAccessible("a draft that was left");
        button(text("profile.draft.on")).click();
        assertThat(page.locator("#profile-need .profile-rows > li")).hasCount(1);
        page.locator("#profile-need vaadin-details-summary").first().click();
        assertThat(page.locator("#profile-need vaadin-text-field input").first())
                .hasValue("Senate of May");
    }

    private void waitUntilKept(String note) {
        for (int i = 0; i < 120; i++) {
            Integer kept = jdbc.queryForObject(
                    "select count(*) from profile_draft where content like ?", Integer.class, "%" + note + "%");
            if (kept != null && kept > 0) {
                return;
            }
            page.waitForTimeout(250);
        }
        throw new AssertionError("The note \"%s\" never reached the draft.".formatted(note));
    }

    private void save() {
        saveButton().click();
        assertThat(page.locator(".profile-done")).isVisible();
        assertThat(page.locator(".profile-state")).hasText(text("profile.state.unchanged"));
    }

    private void mergeWithWhatTheSectionSavedFirst() throws Exception {
        quota("5");
        Locator mine = page.locator("#profile-need vaadin-text-field input").first();
        page.locator("#profile-need vaadin-details-summary").first().click();
        mine.fill("Senate of June");
        mine.blur();
        waitUntilKept("Senate of June");
        asAStranger(() -> {
            signInAs("staff");
            open("profile?for=tb:sn-universite-cheikh-anta-diop");
            quota("6");
            saveButton().click();
            assertThat(page.locator(".profile-done")).isVisible();
        });
        saveButton().click();
        Locator merge = page.locator(".profile-merge");
        assertThat(merge).isVisible();
        assertThat(merge.locator(".profile-conflict")).hasCount(1);
        isAccessible("what both changed");
        button(text("profile.merge.save")).click();
        assertThat(merge.locator("vaadin-radio-group[invalid]")).hasCount(1);
        Locator theirs = merge.locator(".profile-conflict vaadin-radio-button").first();
        theirs.locator("input").focus();
        page.keyboard().press("Space");
        button(text("profile.merge.save")).click();
        assertThat(page.locator(".profile-done")).isVisible();
        assertThat(page.locator(".profile-general vaadin-integer-field input")).hasValue("6");
        page.locator("#profile-need vaadin-details-summary").first().click();
        assertThat(page.locator("#profile-need vaadin-text-field input").first())
                .hasValue("Senate of June");
    }

    private void bringAnOlderVersionBack() {
        page.locator(".profile-history-details > vaadin-details-summary").click();
        Locator versions = page.locator(".profile-versions > li");
        assertThat(versions.nth(2)).isVisible();
        isAccessible("the history");
        versions.nth(2).locator("vaadin-button").click();
        assertThat(page.locator(".profile-done")).isVisible();
        assertThat(page.locator(".profile-general vaadin-integer-field input")).hasValue("");
    }

    private void quota(String value) {
        Locator quota = page.locator(".profile-general vaadin-integer-field input");
        quota.fill(value);
        quota.blur();
        assertThat(page.locator(".profile-state")).not().hasText(text("profile.state.unchanged"));
    }

    private Locator saveButton() {
        return page.locator(".profile-saving vaadin-button[theme~=primary]");
    }

    private Locator.FilterOptions named(String key) {
        return new Locator.FilterOptions().setHasText(text(key));
    }
}
