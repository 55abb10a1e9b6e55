package org.twinbridge.catalogue.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.catalogue.CatalogueSearch;
import org.twinbridge.country.Countries;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.steward.StewardQueue;
import org.twinbridge.vocabulary.Vocabularies;

/** What the pages ask for their content. */
@Component
record CatalogueServices(
        CatalogueSearch search,
        Matching matching,
        Institutions institutions,
        Countries countries,
        Vocabularies vocabularies,
        StewardQueue queue,
        CurrentAccount account) {}
