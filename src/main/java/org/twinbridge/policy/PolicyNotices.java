package org.twinbridge.policy;

import org.springframework.stereotype.Component;
import org.twinbridge.account.Role;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;
import org.twinbridge.policy.PolicyStep.Kind;

/** Tells staff and administrators of policies that wait for a second person, and whoever submitted one how it ended. */
@Component
class PolicyNotices {

    private final Notices notices;

    PolicyNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(PolicyVersion policy, Kind kind, String by, String why) {
        String waits = "policy/" + policy.id() + "/waits";
        String address = "policy/" + policy.id();
        switch (kind) {
            case SUBMITTED -> {
                Notice notice = Notice.of(
                        "policy.notice.submitted", address, waits + "/" + policy.lockVersion(), policy.name(), by, why);
                notices.tell(Recipient.holdersOf(Role.STAFF), notice);
                notices.tell(Recipient.holdersOf(Role.ADMINISTRATOR), notice);
            }
            case APPROVED, REJECTED, TAKEN_BACK -> {
                // The policy was stored once since it was submitted, by this very step.
                notices.settle(waits + "/" + (policy.lockVersion() - 1));
                policy.submitted()
                        .ifPresent(submitted -> notices.tell(
                                Recipient.accountNamed(submitted.by()),
                                Notice.of(
                                        kind == Kind.APPROVED ? "policy.notice.approved" : "policy.notice.rejected",
                                        address,
                                        "policy/" + policy.id() + "/" + kind,
                                        policy.name(),
                                        by,
                                        why)));
            }
            case DRAFTED, EDITED, DISCARDED, SUPERSEDED -> {
                // Nobody waits for these.
            }
        }
    }
}
