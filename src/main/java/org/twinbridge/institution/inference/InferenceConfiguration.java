package org.twinbridge.institution.inference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the shipped lexicon, compiled once. */
@Configuration(proxyBeanMethods = false)
class InferenceConfiguration {

    @Bean
    Lexicon lexicon() {
        return Lexicon.shipped();
    }
}
