package org.twinbridge.ingest.ui;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.ingest.DataReleases;
import org.twinbridge.ingest.DataTasks;
import org.twinbridge.ingest.StagedFiles;
import org.twinbridge.ingest.SubjectGuess;
import org.twinbridge.institution.Institutions;
import org.twinbridge.steward.StewardQueue;

/** What the page asks for its content. */
@ConditionalOnWebApplication
@Component
record DataServices(
        DataTasks tasks,
        StagedFiles files,
        SubjectGuess guess,
        DataReleases releases,
        StewardQueue queue,
        Institutions institutions,
        MessageSource messages,
        Clock clock) {}
