package org.twinbridge.matching.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.saved.SavedSearches;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page of saved searches asks for its content. */
@Component
record SearchesServices(SavedSearches searches, Matching matching, Vocabularies vocabularies, Clock clock) {}
