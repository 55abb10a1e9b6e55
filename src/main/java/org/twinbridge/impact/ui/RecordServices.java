package org.twinbridge.impact.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinbridge.agreement.AgreementNames;
import org.twinbridge.agreement.Agreements;
import org.twinbridge.institution.Institutions;
import org.twinbridge.outcome.Outcomes;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record RecordServices(
        Agreements agreements,
        AgreementNames names,
        Outcomes outcomes,
        Institutions institutions,
        Taxonomy taxonomy,
        Vocabularies vocabularies,
        Clock clock) {}
