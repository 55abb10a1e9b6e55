package org.twinbridge.market.ui;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.Institutions;
import org.twinbridge.market.MarketFiles;
import org.twinbridge.market.MarketGroups;
import org.twinbridge.market.MarketTasks;
import org.twinbridge.market.SolvedMarkets;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@ConditionalOnWebApplication
@Component
record MarketServices(
        MarketTasks tasks,
        SolvedMarkets solved,
        MarketGroups groups,
        MarketFiles files,
        Matching matching,
        Institutions institutions,
        Vocabularies vocabularies,
        Clock clock,
        Policies policies,
        Lenses lenses) {}
