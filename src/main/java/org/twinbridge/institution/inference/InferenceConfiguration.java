package org.twinbridge.institution.inference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what ships for the inference, each read once. */
@Configuration(proxyBeanMethods = false)
class InferenceConfiguration {

    @Bean
    Lexicon lexicon() {
        return Lexicon.shipped();
    }

    @Bean
    ProgrammeTitles programmeTitles() {
        return ProgrammeTitles.shipped();
    }

    @Bean
    KnownWorks knownWorks() {
        return KnownWorks.shipped();
    }

    @Bean
    GraduateShares graduateShares() {
        return GraduateShares.shipped();
    }

    @Bean
    CompiledFields compiledFields() {
        return CompiledFields.shipped();
    }
}
