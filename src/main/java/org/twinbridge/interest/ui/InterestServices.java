package org.twinbridge.interest.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.institution.Institutions;
import org.twinbridge.interest.Interests;
import org.twinbridge.vocabulary.Vocabularies;

/** What the pages ask for their content. */
@Component
record InterestServices(
        Interests interests,
        Institutions institutions,
        Vocabularies vocabularies,
        CurrentAccount current,
        Clock clock) {}
