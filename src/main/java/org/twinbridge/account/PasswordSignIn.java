package org.twinbridge.account;

import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks names and passwords, for the sign-in page and the interface for programs alike, unless the name is locked or the
 * address has tried too often. Whether an account of that name exists makes no difference to who asks.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LOCKS = 64;
    private static final String TOO_OFTEN = "Too many attempts to sign in have failed; wait before the next.";

    private final SignInAttempts attempts;
    private final AccountsSignedIn accounts;
    private final DaoAuthenticationProvider passwords;
    // Guesses at one name come one after the other, so that none slips in before the one before is counted.
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    PasswordSignIn(SignInAttempts attempts, AccountsSignedIn accounts, PasswordEncoder encoder) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = new DaoAuthenticationProvider(name -> accounts.principal(name)
                .orElseThrow(() -> new UsernameNotFoundException("There is no account of that name.")));
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(accounts);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip().toLowerCase(Locale.ROOT);
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!attempts.mayTry(address)) {
            throw new LockedException(TOO_OFTEN);
        }
        ReentrantLock lock = locks[Math.floorMod(name.hashCode(), LOCKS)];
        lock.lock();
        try {
            if (attempts.lockedUntil(name).isPresent()) {
                throw new LockedException(TOO_OFTEN);
            }
            Authentication signedIn = passwords.authenticate(asked);
            attempts.forget(name);
            attempts.giveBack(address);
            return signedIn;
        } catch (LockedException locked) {
            throw locked;
        } catch (AuthenticationException refused) {
            attempts.failed(name, accounts.principal(name).isPresent(), address);
            throw refused;
        } finally {
            lock.unlock();
        }
    }
}
