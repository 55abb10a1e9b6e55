package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.OwnAccount;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
class SignInProtectionTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String WRONG = "wrong horse battery";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc web;
    private Account awa;
    private String address;

    @BeforeEach
    void openTheWeb() {
        repository.deleteAll();
        jdbc.update("delete from sign_in_failure");
        OwnWork.run(() -> awa = accounts.create(new NewAccount("awa", "Awa", Set.of(Role.STAFF), null), PASSWORD));
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        // Each test comes from an address of its own, so that none uses up another's attempts.
        address = "192.0.2." + UUID.randomUUID();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void locksANameWhetherAnAccountHasItOrNot() throws Exception {
        for (String name : Set.of("awa", "nobody")) {
            for (int attempt = 0; attempt < 5; attempt++) {
                web.perform(signIn(name, WRONG)).andExpect(redirectedUrl(SignInView.FAILED));
            }

            web.perform(signIn(name, PASSWORD))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl(SignInView.LOCKED));
        }
    }

    @Test
    void refusesALockedAccountToProgramsToo() throws Exception {
        web.perform(get("/api/institutions").with(httpBasic("awa", PASSWORD))).andExpect(status().isOk());

        for (int attempt = 0; attempt < 5; attempt++) {
            web.perform(get("/api/institutions").with(httpBasic("awa", WRONG)));
        }

        web.perform(get("/api/institutions").with(httpBasic("awa", PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void forgetsFailedAttemptsWhenOneSucceeds() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                web.perform(signIn("awa", WRONG));
            }
            web.perform(signIn("awa", PASSWORD)).andExpect(authenticated());
        }
    }

    @Test
    void slowsDownWhoeverTriesManyNamesFromOneAddress() throws Exception {
        // 20 and, while it goes on, one more every three seconds.
        Set<String> answers = IntStream.range(0, 100)
                .mapToObj(attempt -> answer(signIn("name" + attempt, WRONG)))
                .collect(Collectors.toSet());

        assertThat(answers).containsExactlyInAnyOrder(SignInView.FAILED, SignInView.LOCKED);
    }

    @Test
    void recordsWhoSignedInAndWhoFailedTo() throws Exception {
        web.perform(signIn("awa", WRONG));
        web.perform(signIn("awa", PASSWORD));

        assertThat(jdbc.queryForList(
                        "select kind from audit_event order by id desc fetch first 2 rows only", String.class))
                .containsExactly("account.signed-in", "account.sign-in-failed");
        assertThat(repository.findById(awa.id()).orElseThrow().lastSignIn()).isNotNull();
    }

    @Test
    void renewsAHashOfBcryptWhenItsPasswordIsKnown() throws Exception {
        jdbc.update(
                "update account set password = ? where name = 'awa'",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));

        web.perform(signIn("awa", PASSWORD)).andExpect(authenticated());

        assertThat(repository.findById(awa.id()).orElseThrow().password()).startsWith("{argon2id}");
        web.perform(signIn("awa", PASSWORD)).andExpect(authenticated());
    }

    @Test
    void letsNobodyInWithoutAPasswordWhereTheAccountHasNone() throws Exception {
        jdbc.update("update account set password = null where name = 'awa'");

        web.perform(signIn("awa", "")).andExpect(unauthenticated());
        web.perform(signIn("awa", "null")).andExpect(unauthenticated());
    }

    @Test
    void startsANewSessionSoThatAnOldIdIsWorthNothing() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();

        web.perform(signIn("awa", PASSWORD).session(session)).andExpect(authenticated());

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void endsEverySessionWhenTheAccountIsSignedOutEverywhere() throws Exception {
        MockHttpSession one = signedIn();
        MockHttpSession other = signedIn();
        assertThat(sessions.of(awa.id())).hasSize(2);

        as(one, own::signOutEverywhere);

        for (MockHttpSession session : Set.of(one, other)) {
            web.perform(page(session))
                    .andExpect(redirectedUrl(SessionWatch.ENDED))
                    .andExpect(unauthenticated());
            assertThat(session.isInvalid()).isTrue();
        }
        assertThat(sessions.of(awa.id())).isEmpty();
    }

    @Test
    void endsTheSessionsOfAnAccountThatIsDeactivated() throws Exception {
        MockHttpSession session = signedIn();

        jdbc.update("update account set active = false where name = 'awa'");

        web.perform(page(session)).andExpect(redirectedUrl(SessionWatch.ENDED));
        web.perform(signIn("awa", PASSWORD)).andExpect(redirectedUrl(SignInView.FAILED));
    }

    @Test
    void endsEveryOtherSessionWhenThePasswordIsChanged() throws Exception {
        MockHttpSession mine = signedIn();
        MockHttpSession other = signedIn();

        as(mine, () -> own.changePassword(PASSWORD, "a new horse battery"));

        web.perform(get("/api/institutions").session(mine)).andExpect(status().isOk());
        web.perform(get("/api/institutions").session(other)).andExpect(status().isUnauthorized());
        web.perform(signIn("awa", PASSWORD)).andExpect(unauthenticated());
        web.perform(signIn("awa", "a new horse battery")).andExpect(authenticated());
    }

    @Test
    void asksForThePasswordSoFarBeforeItIsChanged() throws Exception {
        MockHttpSession session = signedIn();

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> as(session, () -> own.changePassword(WRONG, "a new horse battery")))
                    .isInstanceOf(AccountRefusedException.class)
                    .hasMessageContaining("so far");
        }

        assertThatThrownBy(() -> as(session, () -> own.changePassword(PASSWORD, "a new horse battery")))
                .isInstanceOf(AccountRefusedException.class);
        web.perform(signIn("awa", PASSWORD)).andExpect(redirectedUrl(SignInView.LOCKED));
    }

    private MockHttpServletRequestBuilder signIn(String name, String password) {
        return post("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
    }

    private String answer(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse().getRedirectedUrl();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private MockHttpSession signedIn() throws Exception {
        var session = new MockHttpSession();
        web.perform(signIn("awa", PASSWORD).session(session)).andExpect(authenticated());
        web.perform(get("/api/institutions").session(session)).andExpect(status().isOk());
        return session;
    }

    private static MockHttpServletRequestBuilder page(MockHttpSession session) {
        return get("/partners").session(session).accept(MediaType.TEXT_HTML);
    }

    /** Does something as the person whose session it is. */
    private static void as(MockHttpSession session, Runnable work) {
        SecurityContextHolder.setContext((SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
