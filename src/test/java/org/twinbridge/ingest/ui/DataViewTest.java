package org.twinbridge.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.DataTasks;
import org.twinbridge.ingest.ImportSubject;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.ingest.StagedFiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.steward.NewRequest;
import org.twinbridge.steward.StewardQueue;

@SpringBootTest
@ActiveProfiles("production")
@ViewPackages(classes = DataView.class)
class DataViewTest extends SpringBrowserlessTest {

    private static final String RECORD = """
        {"id": "https://ror.org/016xje988", "status": "active", "established": null, "types": ["education"],
         "names": [{"value": "University of Namibia", "lang": "en", "types": ["label", "ror_display"]}],
         "locations": [{"geonames_details": {"country_code": "NA", "name": "Windhoek", "lat": -22.6, "lng": 17.1}}],
         "links": [], "relationships": []}
        """;
    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");

    @Autowired
    private DataTasks tasks;

    @Autowired
    private StagedFiles files;

    @Autowired
    private StewardQueue queue;

    @Autowired
    private Institutions institutions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aStewardWhoReadsEnglish() {
        SignedIn.as(Role.STEWARD);
        tasks.putAway();
        jdbc.execute("delete from steward_request");
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leaveNothing() {
        SignedIn.as(Role.STEWARD);
        tasks.stop();
        ended();
        tasks.putAway();
        files.discard();
    }

    @Test
    void checksAFileFirstAndImportsItOnlyThen() {
        stage("[" + RECORD + "]");
        open("");

        assertThat(find(Select.class).single().getValue()).isEqualTo(ImportSubject.ROR);
        assertThat(shownButtons()).contains("Check the file").doesNotContain("Import it");

        click("Check the file");
        ended();
        poll();

        assertThat(texts(H2.class)).contains("dump.json was checked");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("Nothing was changed"));

        click("Import it");
        ended();
        poll();

        assertThat(texts(H2.class)).contains("dump.json was imported");
        assertThat(institutions.find(WINDHOEK)).isPresent();
        assertThat(find(Upload.class).exists()).isTrue();
    }

    @Test
    void showsHowFarItIsAndStopsWhenAskedTo() {
        stage(manyRecords());
        tasks.bringIn(files.mine().orElseThrow(), ImportSubject.ROR);

        open("");

        assertThat(texts(H2.class)).contains("Importing dump.json");
        assertThat(find(ProgressBar.class).exists()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        assertThat(find(Upload.class).exists()).isFalse();

        click("Stop");
        ended();
        poll();

        assertThat(texts(H2.class)).contains("The import of dump.json was stopped");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void findsWorkAgainAfterLeavingThePage() {
        stage(manyRecords());
        tasks.bringIn(files.mine().orElseThrow(), ImportSubject.ROR);
        open("");
        open("part=releases");

        assertThat(texts(H2.class)).contains("Importing dump.json");
    }

    @Test
    void listsEachRefusedRowWithItsReason() {
        stage("institution_id,item,field,modality,value,source,date,note\n"
                + "016xje988,theme,0999,,1,declared,2026-01-01,\n");
        open("");
        click("Check the file");
        ended();
        poll();

        assertThat(texts(ListItem.class)).contains("1 refused");
        assertThat(texts(NativeTableCell.class)).contains("2", "institution_id");
        assertThat(shownButtons()).doesNotContain("Import it");
    }

    @Test
    void saysWhyAFileCannotBeImported() {
        stage("institution_id,item,field,modality\n");
        open("");
        click("Check the file");
        ended();
        poll();

        assertThat(texts(H2.class)).contains("dump.json cannot be imported");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("lacks the column"));
    }

    @Test
    void asksWhatAFileIsAboutThatDoesNotSay() {
        stage("something else");
        open("");

        assertThat(button("Check the file").isEnabled()).isFalse();

        @SuppressWarnings("unchecked")
        Select<ImportSubject> subject = find(Select.class).single();
        subject.setValue(ImportSubject.COUNTRIES);

        assertThat(button("Check the file").isEnabled()).isTrue();
    }

    @Test
    void takesWhatShips() {
        open("");

        click("Countries and their figures");

        assertThat(texts(H2.class)).contains("countries.csv");
        assertThat(find(Select.class).single().getValue()).isEqualTo(ImportSubject.COUNTRIES);
    }

    @Test
    void takesAReleaseBackAfterSayingWhatThatWouldDo() {
        stage("[" + RECORD.replace("Namibia", "Namibia " + System.nanoTime()) + "]");
        tasks.bringIn(files.mine().orElseThrow(), ImportSubject.ROR);
        ended();
        tasks.putAway();
        open("part=releases");
        test(first(Article.class, Button.class)).click();

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("put back as before"));

        click("Undo the release");
        ended();
        poll();

        assertThat(texts(H2.class)).anyMatch(text -> text.endsWith("was undone"));
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("Undone on"));
    }

    @Test
    void decidesWhatUsersAsk() {
        SignedIn.as(Role.OFFICER);
        queue.submit(NewRequest.notListed("Université de Ségou, Mali"));
        queue.submit(NewRequest.notListed("Another one"));
        SignedIn.as(Role.STEWARD);
        open("part=requests");

        assertThat(texts(RouterLink.class)).contains("Requests (2)");
        assertThat(texts(Paragraph.class)).contains("Université de Ségou, Mali");

        click("Decline");
        Button decline = lastButton("Decline");
        assertThat(decline.isEnabled()).isFalse();
        test(find(TextArea.class).single()).setValue("It is listed as Université de Ségou.");
        test(decline).click();

        assertThat(texts(RouterLink.class)).contains("Requests (1)");

        click("Accept");
        test(lastButton("Accept")).click();

        assertThat(texts(RouterLink.class)).contains("Requests");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Nobody waits"));
    }

    @Test
    void saysThatSomeoneElseHasDecidedMeanwhile() {
        SignedIn.as(Role.OFFICER);
        long id =
                queue.submit(NewRequest.notListed("Université de Ségou, Mali")).id();
        SignedIn.as(Role.STEWARD);
        open("part=requests");
        queue.accept(id, "");

        click("Accept");
        test(lastButton("Accept")).click();

        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Nobody waits"));
    }

    @Test
    void speaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);

        open("");

        assertThat(texts(RouterLink.class)).contains("Importer", "Versions", "Demandes");
    }

    @Test
    void letsNobodyElseIn() {
        SignedIn.as(Role.OFFICER);

        assertThatThrownBy(() -> navigate(DataView.class)).isInstanceOf(RuntimeException.class);
    }

    private void open(String query) {
        UI.getCurrent().navigate("data", QueryParameters.fromString(query));
    }

    private void stage(String text) {
        files.stage("dump.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    private void ended() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> tasks.latest().stream()
                .noneMatch(task -> task.state().isUnderWay()));
    }

    private void click(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return buttons(text).getFirst();
    }

    private Button lastButton(String text) {
        return buttons(text).getLast();
    }

    private List<Button> buttons(String text) {
        List<Button> found = find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .toList();
        assertThat(found).as("buttons \"%s\"", text).isNotEmpty();
        return found;
    }

    private List<String> shownButtons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private <P extends Component, C extends Component> C first(Class<P> parent, Class<C> type) {
        return find(type, find(parent).all().getFirst()).all().getFirst();
    }

    private <C extends Component> List<String> texts(Class<C> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }

    private static String manyRecords() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> RECORD.replace("016xje988", "0%06d88".formatted(i)))
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
