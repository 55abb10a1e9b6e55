package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.Document;
import org.twinbridge.agreement.DocumentForm;
import org.twinbridge.agreement.Documents;

/** The papers of an agreement: taken in, handed out and removed. */
class DocumentsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 8000;

    private final transient AgreementWords words;
    private final transient Documents documents;
    private final transient Agreement agreement;
    private final transient Runnable changed;
    private final Div list = new Div();

    /** @param changed hears that a document was added or removed */
    DocumentsPanel(AgreementWords words, Documents documents, Agreement agreement, Runnable changed) {
        this.words = words;
        this.documents = documents;
        this.agreement = agreement;
        this.changed = changed;
        addClassName("agreement-part");
        var note = new Span(words.say("documents.note", Documents.MOST_MEGABYTES));
        note.addClassName("agreement-quiet");
        add(new H2(words.say("documents")), note, list, upload());
        show();
    }

    private void show() {
        list.removeAll();
        List<Document> papers = documents.of(agreement);
        if (papers.isEmpty()) {
            list.add(new Paragraph(words.say("documents.none")));
            return;
        }
        var items = new UnorderedList();
        papers.forEach(paper -> items.add(new ListItem(line(paper))));
        list.add(items);
    }

    private Component line(Document paper) {
        var link = new Anchor(handler(paper), AttachmentType.DOWNLOAD, paper.name());
        var facts = new Span(words.say(
                "document.facts",
                paper.form().name(),
                words.size(paper.bytes()),
                paper.by(),
                words.moment(paper.at())));
        facts.addClassName("agreement-quiet");
        facts.getElement().setAttribute("title", "SHA-256 " + paper.sha256());
        var remove = new Button(words.say("document.remove"), click -> remove(paper));
        remove.setAriaLabel(words.say("document.remove.of", paper.name()));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var line = new Div(link, facts, remove);
        line.addClassName("agreement-document");
        return line;
    }

    /** Asks for leave again when the file is fetched: the address may have been passed on. */
    private DownloadHandler handler(Document paper) {
        return event -> {
            Document found = documents.find(paper.id());
            event.setFileName(found.name());
            event.setContentType(found.form().mediaType());
            event.setContentLength(found.bytes());
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            documents.write(found.id(), event.getOutputStream());
        };
    }

    private void remove(Document paper) {
        try {
            documents.remove(paper.id());
        } catch (AgreementRefusedException gone) {
            tell(words.refusal(gone));
        }
        changed.run();
    }

    private Upload upload() {
        var field = new Upload(this::take);
        field.setUploadFormat(UploadFormat.RAW);
        field.setMaxFiles(1);
        field.setMaxFileSize(Documents.MOST_MEGABYTES * 1024 * 1024);
        field.setAcceptedFileExtensions(DocumentForm.allEndings());
        var i18n = new UploadI18N();
        i18n.setAddFiles(
                new UploadI18N.AddFiles().setOne(words.say("document.add")).setMany(words.say("document.add")));
        i18n.setDropFiles(
                new UploadI18N.DropFiles().setOne(words.say("document.drop")).setMany(words.say("document.drop")));
        i18n.setError(new UploadI18N.Error()
                .setTooManyFiles(words.say("document.one"))
                .setFileIsTooBig(words.say("document.big", Documents.MOST_MEGABYTES))
                .setIncorrectFileType(words.say("document.types")));
        field.setI18n(i18n);
        field.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
        field.addAllFinishedListener(finished -> {
            field.clearFileList();
            changed.run();
        });
        return field;
    }

    /** Runs while the file streams in, outside of the page: nothing here may touch it. */
    private void take(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            documents.add(agreement.id(), event.getFileName(), in);
        } catch (AgreementRefusedException refused) {
            event.reject(words.refusal(refused));
        }
    }

    private static void tell(String sentence) {
        Notification.show(sentence, NOTICE_MS, Notification.Position.BOTTOM_START);
    }
}
