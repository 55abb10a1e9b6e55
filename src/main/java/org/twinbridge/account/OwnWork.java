package org.twinbridge.account;

import java.util.Arrays;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.twinbridge.audit.Author;

/**
 * What Twinbridge does of its own accord, such as loading what ships when it starts. Nobody is signed in then, which
 * services would refuse; never for what a person asks for.
 */
public final class OwnWork {

    private OwnWork() {}

    /** Does the work with every role, under the name {@value Author#SYSTEM}; whoever was signed in is so again after. */
    public static void run(Runnable work) {
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Author.SYSTEM,
                null,
                Arrays.stream(Role.values()).map(AccountPrincipal::authority).toList()));
        new DelegatingSecurityContextRunnable(work, own).run();
    }
}
