package org.twinbridge.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.twinbridge.policy.PolicyVersion;

/** A policy as a file. */
final class PolicyDownload {

    private PolicyDownload() {}

    static Anchor of(PolicyVersion policy, PolicyWords words) {
        String name = "policy-" + policy.name().replaceAll("[^A-Za-z0-9._-]+", "-") + ".json";
        byte[] json = policy.document().json().getBytes(StandardCharsets.UTF_8);
        DownloadHandler handler = DownloadHandler.fromInputStream(
                request -> new DownloadResponse(new ByteArrayInputStream(json), name, "application/json", json.length));
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, words.say("export"));
        link.setRouterIgnore(true);
        return link;
    }
}
