package org.twinbridge.interest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Officers;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;

/** Tells the two sides and the section of what happened with an interest. */
@Component
class InterestTelling {

    private final Notices notices;
    private final Officers officers;
    private final Institutions institutions;

    InterestTelling(Notices notices, Officers officers, Institutions institutions) {
        this.notices = notices;
        this.officers = officers;
        this.institutions = institutions;
    }

    /** Whoever becomes an officer of the other side later finds it then; until then it waits with the section. */
    void expressed(Interest interest) {
        notices.tell(
                Recipient.officersOf(interest.to()),
                notice("expressed", interest, "expressed", name(interest.from()))
                        .asUrgent());
        if (!officers.actFor(interest.to())) {
            notices.tell(
                    Recipient.holdersOf(Role.STAFF),
                    notice("waiting", interest, "waiting", name(interest.from()), name(interest.to())));
        }
    }

    void asked(Interest interest, InstitutionId side, int number) {
        notices.tell(
                Recipient.officersOf(interest.other(side)), notice("asked", interest, "asked/" + number, name(side)));
    }

    /** An interest that was taken back is told to the side that had it in its inbox. */
    void answered(Interest interest) {
        notices.settle(once(interest, "expressed"));
        notices.settle(once(interest, "waiting"));
        boolean back = interest.state() == InterestState.WITHDRAWN;
        String word =
                switch (interest.state()) {
                    case ACCEPTED -> "accepted";
                    case DECLINED -> "declined";
                    default -> "withdrawn";
                };
        notices.tell(
                Recipient.officersOf(back ? interest.to() : interest.from()),
                notice(word, interest, word, name(back ? interest.from() : interest.to())));
    }

    private static Notice notice(String word, Interest interest, String once, String... values) {
        return Notice.of("interest.notice." + word, "interests/" + interest.id(), once(interest, once), values);
    }

    private static String once(Interest interest, String word) {
        return "interest/%d/%s".formatted(interest.id(), word);
    }

    private String name(InstitutionId id) {
        return institutions.findAll(List.of(id)).stream()
                .findFirst()
                .map(Institution::name)
                .orElse(id.bare());
    }
}
