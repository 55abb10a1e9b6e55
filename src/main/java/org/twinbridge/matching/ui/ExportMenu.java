package org.twinbridge.matching.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.twinbridge.matching.report.CsvFormat;
import org.twinbridge.matching.report.JsonFormat;
import org.twinbridge.matching.report.ListFormat;
import org.twinbridge.vocabulary.Vocabulary;

/** Takes what is listed away as a file, explained, in the same form as the command line writes it. */
class ExportMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    /** A spreadsheet takes a file that begins with this for UTF-8, and for its own old encoding otherwise. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final MenuItem root;

    ExportMenu(Vocabulary vocabulary, PartnersExport content, Supplier<PartnersState> state) {
        addClassName("partners-export");
        root = addItem(vocabulary.say("export"));
        addFile(
                vocabulary.say("export.csv"),
                "partners.csv",
                "text/csv",
                BYTE_ORDER_MARK,
                new CsvFormat(),
                content,
                state);
        addFile(
                vocabulary.say("export.json"),
                "partners.json",
                "application/json",
                "",
                new JsonFormat(),
                content,
                state);
    }

    private void addFile(
            String text,
            String file,
            String type,
            String start,
            ListFormat format,
            PartnersExport content,
            Supplier<PartnersState> state) {
        var handler = DownloadHandler.fromInputStream(request -> {
            byte[] bytes = bytes(start, format, content, state.get());
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
        });
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, text);
        link.addClassName("partners-export-link");
        root.getSubMenu().addItem(link);
    }

    private static byte[] bytes(String start, ListFormat format, PartnersExport content, PartnersState state)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(start);
            format.write(content.list(state), writer);
        }
        return bytes.toByteArray();
    }
}
