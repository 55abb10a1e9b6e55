package org.twinbridge.steward;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.notice.Waiting;
import org.twinbridge.notice.WaitingWork;
import org.twinbridge.steward.persistence.StewardRequestRepository;

/** Requests that wait for a steward. */
@Component
class RequestsWaiting implements WaitingWork {

    private final StewardRequestRepository repository;

    RequestsWaiting(StewardRequestRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Waiting> of(Account account) {
        boolean decides = account.has(Role.STEWARD) || account.has(Role.ADMINISTRATOR);
        long count = decides ? repository.countByState(RequestState.OPEN.name()) : 0;
        return count == 0 ? List.of() : List.of(new Waiting("steward.waiting", count, "data"));
    }
}
