package org.twinbridge.initiative.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinbridge.initiative.InitiativeNames;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.initiative.Overviews;
import org.twinbridge.matching.Matching;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabularies;

/** What the pages ask for their content. */
@Component
record InitiativesServices(
        Initiatives initiatives,
        InitiativeNames names,
        Overviews overviews,
        Matching matching,
        Taxonomy taxonomy,
        Vocabularies vocabularies,
        Clock clock) {}
