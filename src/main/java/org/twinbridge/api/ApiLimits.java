package org.twinbridge.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one may ask, each 1 or more.
 *
 * @param requestsPerMinute of an account
 * @param requestsPerMinuteFromAddress of a network address, whoever asks; checked before any password is, so that
 *     passwords cannot be tried out fast
 */
@ConfigurationProperties("twinbridge.api")
record ApiLimits(
        @DefaultValue("120") int requestsPerMinute,
        @DefaultValue("300") int requestsPerMinuteFromAddress) {

    ApiLimits {
        if (requestsPerMinute < 1 || requestsPerMinuteFromAddress < 1) {
            throw new IllegalArgumentException(
                    "The limits of the API (twinbridge.api.requests-per-minute: %d, requests-per-minute-from-address: %d) must be 1 or more."
                            .formatted(requestsPerMinute, requestsPerMinuteFromAddress));
        }
    }
}
