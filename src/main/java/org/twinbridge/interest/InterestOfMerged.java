package org.twinbridge.interest;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.InstitutionMerged;
import org.twinbridge.interest.persistence.InterestEntity;
import org.twinbridge.interest.persistence.InterestRepository;
import org.twinbridge.interest.persistence.MessageStore;

/** Takes interest over to the institution that is kept. */
@Component
class InterestOfMerged {

    private final InterestRepository repository;
    private final MessageStore messages;

    InterestOfMerged(InterestRepository repository, MessageStore messages) {
        this.repository = repository;
        this.messages = messages;
    }

    /**
     * Within the transaction of the merge. Interest of the two in each other stays where it is, and so does one that waits
     * for an answer where the kept one waits for the same.
     */
    @EventListener
    void on(InstitutionMerged merged) {
        InstitutionId from = merged.givenUp();
        InstitutionId to = merged.kept();
        for (InterestEntity row : repository.findOf(List.of(from.value()))) {
            Interest interest = row.interest();
            boolean taken = interest.isOpen()
                    && repository
                            .findByOpenPair(InterestEntity.pair(to, interest.other(from)))
                            .isPresent();
            if (!interest.concerns(to) && !taken) {
                row.replace(from, to);
                repository.saveAndFlush(row);
            }
        }
        messages.move(from, to);
    }
}
