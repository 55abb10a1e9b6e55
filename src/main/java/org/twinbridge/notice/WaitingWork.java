package org.twinbridge.notice;

import java.util.List;
import org.twinbridge.account.Account;

/**
 * A feature's work that waits for somebody, counted when Home is opened: queues, and what is due. Features implement it as
 * beans. What was told by a {@link Notice} stands on Home already and is not counted again here.
 */
public interface WaitingWork {

    /** What waits for the account, as far as its roles and institutions let it do it; empty if nothing does. */
    List<Waiting> of(Account account);
}
