package org.twinbridge.interest;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.Officers;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.interest.InterestRefusedException.Cause;
import org.twinbridge.interest.persistence.InterestEntity;
import org.twinbridge.interest.persistence.InterestRepository;
import org.twinbridge.interest.persistence.MessageStore;

/**
 * Interest of institutions in each other: an officer expresses it, the other side accepts, declines or asks. The two sides
 * see it, the section sees all; others are refused with an {@link AccessDeniedException}, what makes no sense or came too
 * late with an {@link InterestRefusedException}, and then nothing is changed.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class Interests {

    /** The most characters of a note, a question, an answer or a reason. */
    public static final int LONGEST_TEXT = 2000;

    /** The most interests of one institution that may wait for an answer. */
    public static final int MOST_OPEN = 30;

    /** Days after which whoever was declined may ask again. */
    public static final int DAYS_AFTER_DECLINE = 90;

    private final InterestRepository repository;
    private final MessageStore messages;
    private final InterestBook book;
    private final InterestDesk desk;
    private final Officers officers;
    private final TransactionTemplate transaction;

    Interests(
            InterestRepository repository,
            MessageStore messages,
            InterestBook book,
            InterestDesk desk,
            Officers officers,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.messages = messages;
        this.book = book;
        this.desk = desk;
        this.officers = officers;
        this.transaction = transaction;
    }

    /**
     * Expresses interest of an institution that one acts for. Where the other side has done so already, theirs is accepted
     * and given back: two that cross, even at the same moment, become one.
     *
     * @param note in the officer's words; may be empty
     */
    public Interest express(InstitutionId from, InstitutionId to, String note) {
        desk.requireActsFor(from);
        String words = within(note);
        try {
            return expressOnce(from, to, words);
        } catch (DataIntegrityViolationException crossedAtTheSameMoment) {
            return expressOnce(from, to, words);
        }
    }

    private Interest expressOnce(InstitutionId from, InstitutionId to, String words) {
        return Objects.requireNonNull(transaction.execute(_ -> book.express(from, to, words, desk.name())));
    }

    /** Why an interest could not be expressed now; empty if it could. */
    public Optional<InterestRefusedException> obstacle(InstitutionId from, InstitutionId to) {
        desk.requireActsFor(from);
        try {
            transaction.executeWithoutResult(_ -> book.checkNew(from, to));
            return Optional.empty();
        } catch (InterestRefusedException refused) {
            return Optional.of(refused);
        }
    }

    /** Why the two have the score they have, as one's own side sees it, under the policy in force. */
    public Explanation explain(InstitutionId self, InstitutionId partner) {
        return Objects.requireNonNull(transaction.execute(_ -> book.explain(self, partner)));
    }

    /** One interest; empty if there is none of the number. */
    @Transactional(readOnly = true)
    public Optional<Interest> find(long id) {
        Optional<Interest> found = repository.findById(id).map(InterestEntity::interest);
        found.ifPresent(desk::requireRead);
        return found;
    }

    /** Those of the institutions that one acts for, sent and received, or for the section all; the latest first. */
    @Transactional(readOnly = true)
    public List<Interest> mine() {
        List<InterestEntity> rows = desk.readsAll()
                ? repository.findAllByOrderByIdDesc()
                : repository.findOf(
                        desk.institutions().stream().map(InstitutionId::value).toList());
        return rows.stream().map(InterestEntity::interest).toList();
    }

    /** Those that wait for an institution which nobody acts for yet, the oldest first. For the section. */
    @Transactional(readOnly = true)
    public List<Interest> waitingForAccount() {
        desk.requireAll();
        return repository.findByStateOrderById(InterestState.OPEN.name()).stream()
                .map(InterestEntity::interest)
                .filter(interest -> !officers.actFor(interest.to()))
                .toList();
    }

    /** Whether nobody acts for the institution that is asked, so that the interest waits with the section. */
    public boolean waitsForAccount(Interest interest) {
        desk.requireRead(interest);
        return interest.isOpen() && !officers.actFor(interest.to());
    }

    /** What was asked and answered, in its order. */
    @Transactional(readOnly = true)
    public List<InterestMessage> messages(Interest interest) {
        desk.requireRead(interest);
        return messages.of(interest.id());
    }

    /** The side of an interest that one acts for; empty for the section. */
    public Optional<InstitutionId> side(Interest interest) {
        desk.requireRead(interest);
        return desk.institutions().contains(interest.to())
                ? Optional.of(interest.to())
                : Optional.of(interest.from()).filter(desk.institutions()::contains);
    }

    /** Asks, or answers what was asked. */
    @Transactional
    public void write(long id, String words) {
        Interest interest = book.row(id).interest();
        InstitutionId side = desk.requireSide(interest);
        if (!interest.isOpen()) {
            throw new InterestRefusedException(Cause.ANSWERED_ALREADY);
        }
        if (words.isBlank()) {
            throw new InterestRefusedException(Cause.NO_WORDS);
        }
        book.write(interest, side, desk.name(), within(words));
    }

    /**
     * Accepts, as the side that is asked; a draft of an agreement begins.
     *
     * @param version that of the interest when it was looked at
     */
    @Transactional
    public Interest accept(long id, long version) {
        InterestEntity row = requireAnswerer(id, version);
        return book.accept(row, desk.name());
    }

    /**
     * Declines, as the side that is asked.
     *
     * @param version that of the interest when it was looked at
     * @param reason from the list; {@code null} is refused
     * @param words needed for {@link DeclineReason#OTHER}
     */
    @Transactional
    public Interest decline(long id, long version, @Nullable DeclineReason reason, String words) {
        InterestEntity row = requireAnswerer(id, version);
        if (reason == null || (reason == DeclineReason.OTHER && words.isBlank())) {
            throw new InterestRefusedException(Cause.NO_REASON);
        }
        return book.answer(row, InterestState.DECLINED, desk.name(), reason, within(words));
    }

    /**
     * Takes back what one has expressed.
     *
     * @param version that of the interest when it was looked at
     */
    @Transactional
    public Interest withdraw(long id, long version, String words) {
        Interest seen = book.row(id).interest();
        desk.requireRead(seen);
        if (!desk.institutions().contains(seen.from())) {
            throw new InterestRefusedException(Cause.NOT_FOR_YOU);
        }
        return book.answer(book.open(id, version), InterestState.WITHDRAWN, desk.name(), null, within(words));
    }

    private InterestEntity requireAnswerer(long id, long version) {
        Interest seen = book.row(id).interest();
        desk.requireRead(seen);
        if (!desk.institutions().contains(seen.to())) {
            throw new InterestRefusedException(Cause.NOT_FOR_YOU);
        }
        return book.open(id, version);
    }

    private static String within(String text) {
        String words = text.strip();
        if (words.length() > LONGEST_TEXT) {
            throw new InterestRefusedException(Cause.TOO_LONG, words.length(), LONGEST_TEXT);
        }
        return words;
    }
}
