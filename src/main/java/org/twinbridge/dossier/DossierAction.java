package org.twinbridge.dossier;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.twinbridge.account.Account;
import org.twinbridge.matching.PartnerAction;
import org.twinbridge.matching.SuggestedPair;

/** The dossier of a suggested pair: as a PDF in each language, and as a workbook in that of the reader. */
@Configuration(proxyBeanMethods = false)
class DossierAction {

    @Bean
    @Order(50)
    PartnerAction englishDossier(MessageSource messages) {
        return new Download(messages, "dossier.action.en", "pdf", "en");
    }

    @Bean
    @Order(51)
    PartnerAction frenchDossier(MessageSource messages) {
        return new Download(messages, "dossier.action.fr", "pdf", "fr");
    }

    @Bean
    @Order(52)
    PartnerAction dossierWorkbook(MessageSource messages) {
        return new Download(messages, "dossier.action.sheet", "xlsx", "");
    }

    private record Download(MessageSource messages, String key, String format, String language)
            implements PartnerAction {

        @Override
        public String words(Locale locale) {
            return messages.getMessage(key, new Object[0], locale);
        }

        @Override
        public String address(SuggestedPair pair) {
            return "dossier/pair?for=%s&with=%s&format=%s&lang=%s"
                    .formatted(pair.institution().bare(), pair.partner().bare(), format, language);
        }

        @Override
        public boolean isOfferedTo(Account account, SuggestedPair pair) {
            return true;
        }

        @Override
        public boolean isDownload() {
            return true;
        }
    }
}
