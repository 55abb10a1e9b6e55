package org.twinbridge.network.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.network.NetworkProposals;
import org.twinbridge.taxonomy.Taxonomy;

/** What the page asks for its content. */
@Component
record NetworksServices(
        NetworkPresenter presenter,
        NetworkWords words,
        NetworkProposals proposals,
        Institutions institutions,
        Matching matching,
        Taxonomy taxonomy) {}
