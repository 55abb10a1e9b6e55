package org.twinbridge.pole.ui;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinbridge.pole.PoleDecision;
import org.twinbridge.pole.PoleGeoJson;
import org.twinbridge.pole.PoleReviews;

/** The accepted poles as GeoJSON, for anybody: the evidence by which each was accepted. */
@RestController
class AcceptedPolesFile {

    private static final String ADDRESS = "/accepted-poles.geojson";

    private final PoleReviews reviews;

    AcceptedPolesFile(PoleReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping(path = ADDRESS, produces = "application/geo+json")
    PoleGeoJson accepted() {
        List<PoleDecision> accepted = reviews.accepted();
        return PoleGeoJson.of(accepted.stream().map(PoleDecision::evidence).toList());
    }

    /** Opens this one address; it comes before the dashboard's own chain, which takes every address. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Access {

        @Bean
        @Order(2)
        SecurityFilterChain acceptedPoles(HttpSecurity http) {
            return http.securityMatcher(ADDRESS)
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                            .permitAll()
                            .anyRequest()
                            .denyAll())
                    .build();
        }
    }
}
