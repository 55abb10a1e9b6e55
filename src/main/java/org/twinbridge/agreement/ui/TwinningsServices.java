package org.twinbridge.agreement.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.agreement.AgreementDrafts;
import org.twinbridge.agreement.AgreementNames;
import org.twinbridge.agreement.AgreementSteps;
import org.twinbridge.agreement.Agreements;
import org.twinbridge.agreement.Documents;
import org.twinbridge.agreement.Endorsements;
import org.twinbridge.agreement.TwinningCsv;
import org.twinbridge.institution.Institutions;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabularies;

/** What the pages ask for their content. */
@Component
record TwinningsServices(
        Agreements agreements,
        AgreementDrafts drafts,
        AgreementSteps steps,
        Endorsements endorsements,
        Documents documents,
        TwinningCsv csv,
        AgreementNames names,
        Institutions institutions,
        Taxonomy taxonomy,
        Vocabularies vocabularies,
        CurrentAccount current,
        Clock clock) {}
