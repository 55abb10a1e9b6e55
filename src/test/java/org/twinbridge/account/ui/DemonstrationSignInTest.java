package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class DemonstrationSignInTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Environment environment;

    private MockMvc web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "staff", "reviewer", "steward", "administrator"})
    void signsInWithAClick(String role) throws Exception {
        web.perform(click(role))
                .andExpect(authenticated().withUsername("demonstration-" + role))
                .andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", ""})
    void offersNoOtherRole(String role) throws Exception {
        web.perform(click(role)).andExpect(unauthenticated()).andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void ignoresAClickFromAnotherMachine() throws Exception {
        MockHttpServletRequestBuilder elsewhere = click("officer").with(request -> {
            request.setRemoteAddr("192.0.2.7");
            return request;
        });

        web.perform(elsewhere).andExpect(unauthenticated()).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void ignoresAForwardedAddressThatClaimsToBeThisMachine() throws Exception {
        MockHttpServletRequestBuilder elsewhere = click("officer")
                .header("X-Forwarded-For", "127.0.0.1")
                .with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                });

        web.perform(elsewhere).andExpect(unauthenticated());
    }

    @Test
    void refusesAClickFromAnotherSite() throws Exception {
        web.perform(post(DemonstrationSignIn.PATH).param(DemonstrationSignIn.ROLE, "officer"))
                .andExpect(unauthenticated());
    }

    @Test
    void startsANewSessionSoThatAnOldIdIsWorthNothing() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();

        web.perform(click("officer").session(session)).andExpect(authenticated());

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/partners", "/no-such-page"})
    void sendsWhoeverIsNotSignedInToTheSignInPage(String page) throws Exception {
        web.perform(get(page)).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void forbidsFramesAndForeignSources() throws Exception {
        web.perform(get("/"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void bindsToThisMachineOnly() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    }

    private static MockHttpServletRequestBuilder click(String role) {
        return post(DemonstrationSignIn.PATH)
                .param(DemonstrationSignIn.ROLE, role)
                .with(csrf());
    }
}
