package org.twinbridge.matching.ui;

import java.util.Locale;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.matching.PartnerAction;
import org.twinbridge.matching.SuggestedPair;

/** What other features might offer for a partner: a page for officers, a page for staff and a file for everybody. */
@TestConfiguration(proxyBeanMethods = false)
class OfferedActions {

    @Bean
    @Order(3)
    PartnerAction file() {
        return new Offer("Sheet", "sheet?", null, true, PartnerAction.Prominence.PRIMARY);
    }

    @Bean
    @Order(1)
    PartnerAction forOfficers() {
        return new Offer("Write to them", "letter?", Role.OFFICER, false, PartnerAction.Prominence.PRIMARY);
    }

    @Bean
    @Order(2)
    PartnerAction forStaff() {
        return new Offer("Bring together", "table?", Role.STAFF, false, PartnerAction.Prominence.SECONDARY);
    }

    private record Offer(String words, String start, Role only, boolean download, Prominence standing)
            implements PartnerAction {

        @Override
        public String words(Locale locale) {
            return words;
        }

        @Override
        public String address(SuggestedPair pair) {
            return start + pair.query();
        }

        @Override
        public boolean isOfferedTo(Account account, SuggestedPair pair) {
            return only == null || account.has(only);
        }

        @Override
        public Prominence prominence() {
            return standing;
        }

        @Override
        public boolean isDownload() {
            return download;
        }
    }
}
