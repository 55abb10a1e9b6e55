package org.twinbridge.pole;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.notice.Waiting;
import org.twinbridge.notice.WaitingWork;

/** Poles that could be accepted and wait for a reviewer. */
@Component
class PolesWaiting implements WaitingWork {

    private final PoleRegister register;

    PolesWaiting(PoleRegister register) {
        this.register = register;
    }

    @Override
    public List<Waiting> of(Account account) {
        long count = account.has(Role.REVIEWER) ? register.waiting() : 0;
        return count == 0 ? List.of() : List.of(new Waiting("pole.waiting", count, "poles"));
    }
}
