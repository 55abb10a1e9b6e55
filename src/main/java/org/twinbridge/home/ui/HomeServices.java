package org.twinbridge.home.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.catalogue.CatalogueSearch;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.shell.Visitor;
import org.twinbridge.steward.StewardQueue;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record HomeServices(
        Visitor visitor,
        CurrentAccount account,
        CatalogueSearch search,
        Matching matching,
        Institutions institutions,
        StewardQueue queue,
        Vocabularies vocabularies) {}
