package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.twinbridge.ingest.ImportReport;
import org.twinbridge.ingest.RefusalTable;
import org.twinbridge.ingest.RefusedRow;

/** What an import did or would do: what became of the rows, and each row that was refused with its reason. */
class ReportPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PORTION = 50;

    /** A spreadsheet takes a file that begins with this for UTF-8, and for its own old encoding otherwise. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final transient DataWords words;
    private final transient List<RefusedRow> rows;
    private final NativeTableBody body = new NativeTableBody();
    private final Button more = new Button();
    private int shown;

    ReportPanel(ImportReport report, DataWords words) {
        this.words = words;
        this.rows = report.refusedRows();
        addClassName("data-report");
        add(new Paragraph(words.say(
                report.dryRun() ? "report.checked" : "report.imported",
                report.counts().read(),
                words.subject(report.subject()),
                report.release())));
        add(counts(report));
        report.remarks().forEach(remark -> add(new Paragraph(remark.in(words.locale()))));
        if (!rows.isEmpty()) {
            showRefused(report);
        }
    }

    private Component counts(ImportReport report) {
        var list = new UnorderedList();
        list.addClassName("data-counts");
        words.counts(report.counts()).forEach(count -> list.add(new ListItem(count)));
        return list;
    }

    private void showRefused(ImportReport report) {
        var table = new NativeTable();
        table.addClassName("data-refused");
        var header = new NativeTableRow();
        for (String column : List.of("number", "column", "value", "reason", "suggestion")) {
            header.add(new NativeTableHeaderCell(words.say("refused." + column)));
        }
        table.getHead().add(header);
        table.add(body);
        var frame = new Div(table);
        frame.addClassName("data-table");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement()
                .setAttribute(
                        "aria-label", words.say("refused.title", report.counts().refused()));
        more.setText(words.say("refused.more"));
        more.addClickListener(click -> showMore());
        var actions = new Div(download(report), more);
        actions.addClassName("data-line");
        add(new H3(words.say("refused.title", report.counts().refused())), frame, actions);
        if (report.counts().refused() > rows.size()) {
            add(new Paragraph(words.say("refused.kept", rows.size())));
        }
        showMore();
    }

    private void showMore() {
        rows.stream().skip(shown).limit(PORTION).map(this::row).forEach(body::add);
        shown = Math.min(rows.size(), shown + PORTION);
        more.setVisible(shown < rows.size());
    }

    private NativeTableRow row(RefusedRow refused) {
        var row = new NativeTableRow();
        row.add(
                cell("number", refused.number() == 0 ? "" : String.valueOf(refused.number())),
                cell("column", refused.column()),
                cell("value", refused.value()),
                cell("reason", refused.reason(words.locale())),
                cell("suggestion", refused.suggestionIfAny().orElse("")));
        return row;
    }

    /** A cell that knows its column, which a narrow screen shows beside it. */
    private NativeTableCell cell(String column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-column", words.say("refused." + column));
        return cell;
    }

    private Anchor download(ImportReport report) {
        var handler = DownloadHandler.fromInputStream(request -> {
            byte[] bytes = csv();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "refused-" + report.subject().label() + ".csv",
                    "text/csv",
                    bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, words.say("refused.download"));
    }

    private byte[] csv() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            RefusalTable.write(rows, words.locale(), writer);
        }
        return bytes.toByteArray();
    }
}
