package org.twinbridge.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import org.twinbridge.policy.PolicyDocument;
import org.twinbridge.policy.PolicyRefusedException;
import org.twinbridge.policy.PolicyVersion;

/** Takes a policy from a file and opens it as a draft, or says where its fault lies. */
class PolicyImport extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PolicyPages pages;
    private final transient PolicyWords words;
    private final Paragraph refusal = new Paragraph();

    PolicyImport(PolicyPages pages, PolicyWords words) {
        this.pages = pages;
        this.words = words;
        addClassName("policy-import");
        var upload = new Upload(UploadHandler.inMemory(
                (metadata, data) -> take(metadata.fileName(), new String(data, StandardCharsets.UTF_8))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PolicyDocument.LONGEST);
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(".json", "application/json");
        upload.setUploadButton(new Button(words.say("import")));
        upload.addFileRejectedListener(rejected -> refuse(words.say("import.rejected")));
        refusal.addClassName("policy-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(upload, refusal);
    }

    /** Opens the draft that a file makes, or says why it makes none. */
    void take(String fileName, String json) {
        try {
            PolicyVersion draft = pages.drafts().take(PolicyDocument.read(json), words.say("origin.file", fileName));
            UI.getCurrent().navigate("policy/" + draft.id());
        } catch (PolicyRefusedException refused) {
            refuse(words.refusal(refused));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }
}
