package org.twinbridge.account.ui;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Services ask for roles themselves, whichever way they are reached. Not on the command line: whoever may run commands on
 * the server may read the database as well.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableMethodSecurity(jsr250Enabled = true)
class MethodSecurity {}
