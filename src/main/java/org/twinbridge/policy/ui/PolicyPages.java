package org.twinbridge.policy.ui;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.policy.Policies;
import org.twinbridge.policy.PolicyApprovals;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyPreviews;
import org.twinbridge.policy.PreviewTasks;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabularies;

/** What the pages ask for their content. */
@ConditionalOnWebApplication
@Component
record PolicyPages(
        Policies policies,
        PolicyDrafts drafts,
        PolicyApprovals approvals,
        PolicyPreviews previews,
        PreviewTasks tasks,
        CurrentAccount current,
        Taxonomy taxonomy,
        Vocabularies vocabularies,
        Clock clock) {}
