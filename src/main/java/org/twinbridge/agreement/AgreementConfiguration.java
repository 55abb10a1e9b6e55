package org.twinbridge.agreement;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the daily look at what is due happen. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AgreementConfiguration {}
