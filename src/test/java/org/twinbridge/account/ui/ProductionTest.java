package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.shell.OperatingMode;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
class ProductionTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository repository;

    private MockMvc web;

    @BeforeEach
    void openTheWeb() {
        repository.deleteAll();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void hasNeitherTheDemonstrationsAccountsNorItsClickEvenIfBothProfilesAreNamed() {
        assertThat(context.getBeanNamesForType(DemonstrationAccounts.class)).isEmpty();
        assertThat(context.getBeanNamesForType(DemonstrationSignIn.class)).isEmpty();
        assertThat(context.getBean(OperatingMode.class).isDemonstration()).isFalse();
    }

    @Test
    void letsNobodyInWithAClick() throws Exception {
        web.perform(post(DemonstrationSignIn.PATH)
                        .param(DemonstrationSignIn.ROLE, "officer")
                        .with(csrf()))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void startsWithoutAnyAccountAndWithoutADefaultPassword() throws Exception {
        assertThat(repository.count()).isZero();
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
        web.perform(formLogin("/sign-in").user("user").password("password")).andExpect(unauthenticated());
    }

    @Test
    void letsAnAccountInByItsPassword() throws Exception {
        OwnWork.run(() -> accounts.create(
                new NewAccount("chief", "Chief", Set.of(Role.ADMINISTRATOR), null), "correct horse battery"));

        web.perform(formLogin("/sign-in").user("Chief").password("correct horse battery"))
                .andExpect(authenticated().withRoles("ADMINISTRATOR"));
        web.perform(formLogin("/sign-in").user("chief").password("wrong horse battery"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void sendsTheSessionOverHttpsOnly() {
        assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
    }
}
