package org.twinbridge.home.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.twinbridge.ingest.DataRelease;
import org.twinbridge.ingest.DataReleases;
import org.twinbridge.ingest.ImportCounts;
import org.twinbridge.vocabulary.Vocabulary;

/** The last import, and how much of it was refused. */
class ReleasePart extends Section {

    private static final long serialVersionUID = 1L;

    ReleasePart(DataReleases releases, Vocabulary vocabulary) {
        addClassName("home-part");
        add(new H2(vocabulary.say("release")));
        List<DataRelease> all = releases.all();
        if (all.isEmpty()) {
            add(new Paragraph(vocabulary.say("release.never")), new Anchor("data", vocabulary.say("release.first")));
            return;
        }
        DataRelease last = all.getFirst();
        ImportCounts counts = last.counts();
        add(
                new Paragraph(vocabulary.say("release.last", last.name())),
                new Paragraph(vocabulary.say("release.counts", counts.added(), counts.changed(), counts.withdrawn())),
                new Paragraph(vocabulary.say("release.refused", counts.refused(), counts.read())));
        if (!last.isInForce()) {
            add(new Paragraph(vocabulary.say("release.undone")));
        }
        add(new Anchor("data?part=releases", vocabulary.say("release.open")));
    }
}
