package org.twinbridge.notice.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.notice.Inbox;
import org.twinbridge.notice.NoticeWords;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record InboxServices(Inbox inbox, NoticeWords words, Vocabularies vocabularies) {}
