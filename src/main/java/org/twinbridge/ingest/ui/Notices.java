package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.notification.Notification;
import org.twinbridge.ingest.DataBusyException;
import org.twinbridge.ingest.DataTask;

/** Sentences that pass. */
final class Notices {

    private static final int SHOWN_MS = 8000;

    private Notices() {}

    static void show(String sentence) {
        Notification.show(sentence, SHOWN_MS, Notification.Position.BOTTOM_START);
    }

    /** Says that only one thing goes on at a time, and which does. */
    static void busy(DataBusyException busy, DataWords words) {
        DataTask task = busy.underWay();
        show(words.say("busy", task.name(), task.by()));
    }
}
