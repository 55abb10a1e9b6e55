package org.twinbridge.interest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.matching.PartnerAction;
import org.twinbridge.matching.SuggestedPair;
import org.twinbridge.vocabulary.Vocabularies;

/** Leads from a suggested partner to the page on which interest is expressed. */
@Component
@Order(1)
class ExpressInterest implements PartnerAction {

    private final Vocabularies vocabularies;

    ExpressInterest(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public String words(Locale locale) {
        return vocabularies.of("interest", locale).say("express");
    }

    @Override
    public String address(SuggestedPair pair) {
        return "interest?for=%s&with=%s"
                .formatted(
                        URLEncoder.encode(pair.institution().bare(), StandardCharsets.UTF_8),
                        URLEncoder.encode(pair.partner().bare(), StandardCharsets.UTF_8));
    }

    /** To officers of the institution that partners are looked for. */
    @Override
    public boolean isOfferedTo(Account account, SuggestedPair pair) {
        return account.has(Role.OFFICER) && account.actsFor(pair.institution());
    }

    @Override
    public Prominence prominence() {
        return Prominence.PRIMARY;
    }
}
