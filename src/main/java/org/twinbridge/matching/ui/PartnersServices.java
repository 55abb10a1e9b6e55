package org.twinbridge.matching.ui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.PartnerAction;
import org.twinbridge.matching.saved.SavedSearches;
import org.twinbridge.policy.Policies;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record PartnersServices(
        Matching matching,
        Policies policies,
        Institutions institutions,
        Taxonomy taxonomy,
        CurrentAccount account,
        Vocabularies vocabularies,
        PartnersPresenter presenter,
        ExplanationPresenter explanations,
        RangesPresenter ranges,
        ComparisonPresenter comparisons,
        PartnersExport export,
        Lenses lenses,
        ShownLog shown,
        SavedSearches searches,
        ObjectProvider<PartnerAction> actions) {}
