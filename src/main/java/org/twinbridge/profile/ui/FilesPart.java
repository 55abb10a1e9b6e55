package org.twinbridge.profile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.ProfileTables;
import org.twinbridge.ingest.ProfileTables.Reading;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.ProfileRefusedException;

/** The draft as a file, and a file into the draft. What is refused leaves the draft as it was and says why, row by row. */
class FilesPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int ROWS_SHOWN = 50;

    private final transient ProfileServices services;
    private final transient ProfileWords words;
    private final transient Desk desk;
    private final Div report = new Div();
    private transient volatile @Nullable Reading reading;
    private transient volatile @Nullable ProfileRefusedException refusal;

    FilesPart(ProfileServices services, ProfileWords words, Desk desk) {
        this.services = services;
        this.words = words;
        this.desk = desk;
        addClassNames("profile-part", "profile-files");
        var title = new H2(words.say("files"));
        title.setId("profile-files");
        getElement().setAttribute("aria-labelledby", "profile-files");
        report.addClassName("profile-report");
        report.getElement().setAttribute("role", "status");
        var links = new Div(download(ProfileTables.Form.CSV), download(ProfileTables.Form.XLSX));
        links.addClassName("profile-actions");
        add(title, new Paragraph(words.say("files.text")), links, upload(), report);
    }

    private Anchor download(ProfileTables.Form form) {
        String name = "profile-" + desk.institution().bare().replaceAll("[^A-Za-z0-9]+", "-") + "."
                + form.name().toLowerCase(Locale.ROOT);
        String type = form == ProfileTables.Form.CSV
                ? "text/csv;charset=utf-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var handler = DownloadHandler.fromInputStream(request -> {
            byte[] bytes = services.files().write(desk.items(), form);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
        var link = new Anchor(handler, words.say("files.download", form.name()));
        link.getElement().setAttribute("download", name);
        return link;
    }

    private Upload upload() {
        var upload = new Upload(this::take);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ProfileTables.MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".xlsx");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(words.say("files.upload")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.say("files.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(words.say("files.too-many"))
                        .setFileIsTooBig(words.say("files.too-large", ProfileTables.MOST_BYTES >> 20))
                        .setIncorrectFileType(words.say("files.type"))));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            show();
        });
        return upload;
    }

    /** Runs while the file streams in, outside of the page: nothing here may touch it. */
    private void take(UploadEvent event) throws IOException {
        ProfileItems draft = desk.items();
        reading = null;
        refusal = null;
        try (InputStream in = event.getInputStream()) {
            reading = services.files().read(event.getFileName(), in, draft);
        } catch (ProfileRefusedException refused) {
            refusal = refused;
        }
    }

    /** What the last file came to. */
    private void show() {
        ProfileRefusedException refused = refusal;
        Reading read = reading;
        if (refused != null) {
            say(words.say("files.refused", words.refusal(refused)));
        } else if (read != null) {
            show(read);
        }
    }

    void show(Reading read) {
        if (read.fault() != null) {
            say(words.say("files.refused", read.fault().in(words.locale())));
        } else if (!read.isTaken()) {
            say(words.say("files.rows-refused", read.refused().size()));
            var rows = new UnorderedList();
            read.refused().stream()
                    .limit(ROWS_SHOWN)
                    .forEach(row -> rows.add(new ListItem(row.sentence(words.locale()))));
            report.add(rows);
        } else {
            say(words.say("files.taken", read.rows()));
            desk.take(read.items());
        }
    }

    private void say(String text) {
        report.removeAll();
        report.add(new Paragraph(text));
    }
}
