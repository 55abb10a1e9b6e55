package org.twinbridge.network.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.network.NetworkProposals;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record NetworksServices(
        NetworkPresenter presenter,
        Vocabularies vocabularies,
        NetworkProposals proposals,
        Institutions institutions,
        Matching matching,
        Taxonomy taxonomy,
        Lenses lenses) {}
