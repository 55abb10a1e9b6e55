package org.twinbridge.profile.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.profile.FieldSearch;
import org.twinbridge.profile.MatchPreviews;
import org.twinbridge.profile.NextItems;
import org.twinbridge.profile.ProfileEditing;
import org.twinbridge.profile.ProfileFiles;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record ProfileServices(
        ProfileEditing editing,
        MatchPreviews previews,
        NextItems nextItems,
        ProfileFiles files,
        FieldSearch fields,
        Institutions institutions,
        Matching matching,
        Vocabularies vocabularies,
        Clock clock) {}
