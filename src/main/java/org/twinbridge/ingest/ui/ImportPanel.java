package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.DataBusyException;
import org.twinbridge.ingest.DataTask;
import org.twinbridge.ingest.ImportSubject;
import org.twinbridge.ingest.ShippedFile;
import org.twinbridge.ingest.StagedFile;
import org.twinbridge.ingest.UploadRefusedException;

/** Where a file is chosen, told what it is about, and checked before it is imported. */
class ImportPanel extends Div implements DataView.Refreshable {

    private static final long serialVersionUID = 1L;
    private static final List<ImportSubject> SUBJECTS = Arrays.stream(ImportSubject.values())
            .filter(subject -> subject != ImportSubject.DEMONSTRATION)
            .toList();

    private final transient DataServices services;
    private final transient DataWords words;
    private final Runnable changed;
    private final Upload upload;
    private final Div chosen = new Div();
    private final Div chooser = new Div();
    private transient @Nullable StagedFile shown;

    /** @param changed called when a click here changed what goes on */
    ImportPanel(DataServices services, DataWords words, Runnable changed) {
        this.services = services;
        this.words = words;
        this.changed = changed;
        addClassName("data-import");
        chosen.addClassNames("data-card", "data-chosen");
        chooser.addClassName("data-card");
        upload = upload();
        chooser.add(new H2(words.say("choose")), new Paragraph(words.say("choose.note")), upload, shipped());
        add(chosen, chooser);
        showChosen();
    }

    @Override
    public void refresh(boolean underWay) {
        setVisible(!underWay && !waitsForDecision());
        if (!Objects.equals(shown, services.files().mine().orElse(null))) {
            showChosen();
        }
    }

    /** A file that was just checked is imported or put away above, where its report stands. */
    private boolean waitsForDecision() {
        return services.tasks()
                .latest()
                .filter(task -> task.kind() == DataTask.Kind.CHECK && task.state() == DataTask.State.DONE)
                .isPresent();
    }

    private Upload upload() {
        var field = new Upload(this::take);
        field.setUploadFormat(UploadFormat.RAW);
        field.setMaxFiles(1);
        field.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, services.files().mostBytes()));
        field.setAcceptedFileExtensions(".csv", ".xlsx", ".json", ".jsonl", ".gz", ".zip");
        field.setI18n(uploadWords());
        field.addFileRejectedListener(rejected -> Notices.show(rejected.getErrorMessage()));
        field.addAllFinishedListener(finished -> {
            field.clearFileList();
            services.tasks().putAway();
            changed.run();
        });
        return field;
    }

    /** Runs while the file streams in, outside of the page: nothing here may touch it. */
    private void take(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            services.files().stage(event.getFileName(), in);
        } catch (UploadRefusedException refused) {
            event.reject(words.say("upload.refused."
                    + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    private Component shipped() {
        var line = new Div(new Span(words.say("shipped")));
        line.addClassName("data-line");
        for (ShippedFile file : ShippedFile.values()) {
            line.add(new Button(words.subject(file.subject()), click -> {
                services.files().stage(file);
                services.tasks().putAway();
                changed.run();
            }));
        }
        return line;
    }

    private void showChosen() {
        shown = services.files().mine().orElse(null);
        chosen.removeAll();
        chosen.setVisible(shown != null);
        chooser.setVisible(shown == null);
        if (shown != null) {
            show(shown);
        }
    }

    private void show(StagedFile file) {
        var subject = new Select<ImportSubject>();
        subject.setLabel(words.say("subject"));
        subject.setItems(SUBJECTS);
        subject.setItemLabelGenerator(words::subject);
        subject.setPlaceholder(words.say("subject.choose"));
        subject.addClassName("data-subject");
        ImportSubject guess = services.guess().of(file.path()).orElse(null);
        subject.setValue(guess);
        subject.setHelperText(words.say(guess == null ? "subject.unknown" : "subject.guessed"));
        var check = new Button(words.say("check"), click -> check(file, subject.getValue()));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setEnabled(guess != null);
        subject.addValueChangeListener(change -> check.setEnabled(change.getValue() != null));
        var giveUp = new Button(words.say("give-up"), click -> {
            services.files().discard();
            services.tasks().putAway();
            changed.run();
        });
        var actions = new Div(check, giveUp);
        actions.addClassName("data-line");
        chosen.add(
                new H2(file.name()),
                new Paragraph(words.say("chosen.note", words.bytes(file.bytes()))),
                subject,
                actions);
    }

    private void check(StagedFile file, ImportSubject subject) {
        try {
            services.tasks().check(file, subject);
        } catch (DataBusyException busy) {
            Notices.busy(busy, words);
        }
        changed.run();
    }

    private UploadI18N uploadWords() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(words.say("upload.add")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.say("upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(words.say("upload.too-many"))
                        .setFileIsTooBig(words.say(
                                "upload.too-large", words.bytes(services.files().mostBytes())))
                        .setIncorrectFileType(words.say("upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.say("upload.connecting"))
                                .setStalled(words.say("upload.stalled"))
                                .setProcessing(words.say("upload.processing")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.say("upload.remaining") + " ")
                                .setUnknown(words.say("upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.say("upload.unavailable"))
                                .setUnexpectedServerError(words.say("upload.failed"))
                                .setForbidden(words.say("upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRetry(words.say("upload.retry"))
                        .setStart(words.say("upload.start"))
                        .setRemove(words.say("upload.remove")));
    }
}
