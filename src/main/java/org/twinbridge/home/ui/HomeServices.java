package org.twinbridge.home.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.catalogue.CatalogueSearch;
import org.twinbridge.ingest.DataReleases;
import org.twinbridge.institution.Institutions;
import org.twinbridge.market.SolvedMarkets;
import org.twinbridge.matching.Matching;
import org.twinbridge.notice.Inbox;
import org.twinbridge.notice.NoticeWords;
import org.twinbridge.notice.WaitingWork;
import org.twinbridge.policy.Policies;
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
        Policies policies,
        Inbox inbox,
        List<WaitingWork> work,
        NoticeWords words,
        SolvedMarkets markets,
        DataReleases releases,
        Vocabularies vocabularies) {}
