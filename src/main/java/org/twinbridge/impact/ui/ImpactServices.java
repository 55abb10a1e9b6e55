package org.twinbridge.impact.ui;

import org.springframework.stereotype.Component;
import org.twinbridge.agreement.AgreementNames;
import org.twinbridge.impact.ImpactFigures;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabularies;

/** What the page asks for its content. */
@Component
record ImpactServices(
        ImpactFigures figures,
        AgreementNames names,
        Policies policies,
        Matching matching,
        Lenses lenses,
        Vocabularies vocabularies) {}
