package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRequestsTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost", "127.8.9.1, 127.0.0.1", "0:0:0:0:0:0:0:1, [::1]", "::1, localhost"})
    void takesARequestFromThisMachine(String address, String host) {
        assertThat(LocalRequests.isLocal(address, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, localhost",
        "10.0.0.1, 127.0.0.1",
        "2001:db8::1, localhost",
        "localhost.evil.example, localhost",
        "'', localhost",
        "127.0.0.1, rebound.example"
    })
    void refusesARequestFromElsewhereOrMeantForAnother(String address, String host) {
        assertThat(LocalRequests.isLocal(address, host)).isFalse();
    }
}
