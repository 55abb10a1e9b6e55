package org.twinbridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The interface beside the dashboard of the demonstration, with narrow limits. */
@SpringBootTest(
        properties = {"twinbridge.api.requests-per-minute=4", "twinbridge.api.requests-per-minute-from-address=10"})
class DemonstrationApiTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void takesTheDashboardsSessionUntilItAsksTooMuch() throws Exception {
        MockHttpSession session = signedIn();
        for (int i = 0; i < 4; i++) {
            web.perform(get("/api/docs").session(session).with(from("192.0.2.1")))
                    .andExpect(status().isOk());
        }

        MockHttpServletResponse refused = web.perform(
                        get("/api/docs").session(session).with(from("192.0.2.1")))
                .andReturn()
                .getResponse();

        // Four a minute fill evenly: the next is free after 15 seconds at the latest.
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(Objects.requireNonNull(refused.getHeader("Retry-After"))))
                .isBetween(1, 15);
    }

    @Test
    void letsNobodyTryOutPasswordsFast() throws Exception {
        for (int i = 0; i < 10; i++) {
            web.perform(get("/api/docs").with(httpBasic("chief", "guess " + i)).with(from("192.0.2.2")))
                    .andExpect(status().isUnauthorized());
        }

        web.perform(get("/api/docs").with(httpBasic("chief", "guess 11")).with(from("192.0.2.2")))
                .andExpect(status().isTooManyRequests());
        web.perform(get("/api/docs").with(httpBasic("chief", "guess 12")).with(from("192.0.2.3")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void leavesTheDashboardsPagesToTheDashboard() throws Exception {
        web.perform(get("/partners")).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/v3/api-docs")).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }

    private MockHttpSession signedIn() throws Exception {
        return (MockHttpSession) Objects.requireNonNull(web.perform(
                        post("/demonstration/sign-in").param("role", "officer").with(csrf()))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
