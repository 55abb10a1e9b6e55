package org.twinbridge.steward;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionMerging;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.MergeRefusedException;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;
import org.twinbridge.steward.RequestRefusedException.Cause;
import org.twinbridge.steward.persistence.StewardRequestEntity;
import org.twinbridge.steward.persistence.StewardRequestRepository;

/** The stewards' queue: whoever is signed in asks, stewards and administrators decide. */
@Service
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
@Transactional(readOnly = true)
public class StewardQueue {

    /** The most characters of a request's text. */
    public static final int LONGEST_TEXT = 2000;

    /** The most characters of a decision's reason. */
    public static final int LONGEST_REASON = 1000;

    /** The most requests one account may have waiting. */
    public static final int MOST_OPEN = 20;

    private final StewardRequestRepository repository;
    private final Institutions institutions;
    private final InstitutionMerging merging;
    private final Notices notices;
    private final CurrentAccount current;
    private final Clock clock;

    StewardQueue(
            StewardRequestRepository repository,
            Institutions institutions,
            InstitutionMerging merging,
            Notices notices,
            CurrentAccount current,
            Clock clock) {
        this.repository = repository;
        this.institutions = institutions;
        this.merging = merging;
        this.notices = notices;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts a request into the queue.
     *
     * @throws RequestRefusedException if it has no words where it needs them, too many of them, an institution that is
     *     not in the catalogue, the same institution twice, or if the account asks the same again or has
     *     {@value #MOST_OPEN} waiting
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @PermitAll
    @Transactional
    public StewardRequest submit(NewRequest asked) {
        String contact = current.get().name();
        String text = asked.text().strip();
        checkText(asked.kind(), text);
        checkInstitutions(asked);
        List<StewardRequest> waiting =
                repository.findByContactAndStateOrderById(contact, RequestState.OPEN.name()).stream()
                        .map(StewardRequestEntity::request)
                        .toList();
        if (waiting.size() >= MOST_OPEN) {
            throw new RequestRefusedException(
                    Cause.TOO_MANY_OPEN,
                    "%d of your requests wait for a steward, which is the most. Ask again when one is decided."
                            .formatted(waiting.size()));
        }
        if (waiting.stream().anyMatch(request -> asksTheSame(request, asked, text))) {
            throw new RequestRefusedException(
                    Cause.ALREADY_ASKED, "You have asked this already; it waits for a steward.");
        }
        return repository
                .save(new StewardRequestEntity(
                        asked.kind(), asked.institution(), asked.other(), text, contact, clock.instant()))
                .request();
    }

    /** What waits for a decision, the oldest first. For stewards and administrators. */
    public List<StewardRequest> open() {
        requireSteward();
        return repository.findByStateOrderById(RequestState.OPEN.name()).stream()
                .map(StewardRequestEntity::request)
                .toList();
    }

    /** How many wait for a decision. For stewards and administrators. */
    public long openCount() {
        requireSteward();
        return repository.countByState(RequestState.OPEN.name());
    }

    /** What the account that is signed in has asked, the latest first. */
    @PermitAll
    public List<StewardRequest> mine() {
        return repository.findTop100ByContactOrderByIdDesc(current.get().name()).stream()
                .map(StewardRequestEntity::request)
                .toList();
    }

    /**
     * Decides a request. For stewards and administrators.
     *
     * @param reason in the steward's words; needed to decline
     * @throws RequestRefusedException if there is no such request, it has been decided, or the reason is missing or longer
     *     than {@value #LONGEST_REASON} characters
     */
    @Transactional
    public StewardRequest accept(long id, String reason) {
        return decide(id, RequestState.ACCEPTED, reason);
    }

    /**
     * Accepts that two entries are one institution, and merges them at once: nothing that is linked to the one given up is
     * lost. For stewards and administrators.
     *
     * @param kept which of the two stays
     * @throws RequestRefusedException as {@link #accept}, or if the request does not name two entries of which this is one
     * @throws MergeRefusedException if either entry is not listed any more
     */
    @Transactional
    public StewardRequest acceptDuplicate(long id, InstitutionId kept, String reason) {
        StewardRequest request = decide(id, RequestState.ACCEPTED, reason);
        InstitutionId one = request.institution();
        InstitutionId other = request.other();
        if (one == null || other == null || !(kept.equals(one) || kept.equals(other))) {
            throw new RequestRefusedException(
                    Cause.UNKNOWN_INSTITUTION,
                    "The request %d is not about two entries of which (%s) is one.".formatted(id, kept));
        }
        merging.merge(kept, kept.equals(one) ? other : one, current.get().name());
        return request;
    }

    /** As {@link #accept}, but the request ends without being met, for a reason that must be given. */
    @Transactional
    public StewardRequest decline(long id, String reason) {
        if (reason.isBlank()) {
            throw new RequestRefusedException(
                    Cause.NO_REASON, "The request %d needs a reason to be declined.".formatted(id));
        }
        return decide(id, RequestState.DECLINED, reason);
    }

    private StewardRequest decide(long id, RequestState state, String reason) {
        Account steward = requireSteward();
        String words = reason.strip();
        if (words.length() > LONGEST_REASON) {
            throw new RequestRefusedException(
                    Cause.TOO_LONG,
                    "The reason has %d characters; %d are the most.".formatted(words.length(), LONGEST_REASON));
        }
        StewardRequestEntity entity = repository
                .findForDecision(id)
                .orElseThrow(() -> new RequestRefusedException(
                        Cause.UNKNOWN_REQUEST, "There is no request %d in the queue.".formatted(id)));
        StewardRequest.Decision earlier = entity.request().decision();
        if (earlier != null) {
            throw new RequestRefusedException(
                    Cause.ALREADY_DECIDED,
                    "The request %d was decided by %s on %s.".formatted(id, earlier.by(), earlier.at()));
        }
        entity.decide(state, steward.name(), clock.instant(), words);
        tellWhoAsked(entity.request(), words);
        return entity.request();
    }

    private void tellWhoAsked(StewardRequest request, String reason) {
        InstitutionId about = request.institution();
        String subject = about == null
                ? request.text()
                : institutions.find(about).map(Institution::name).orElse(about.bare());
        String kind = "steward.notice."
                + (request.state() == RequestState.ACCEPTED ? "accepted" : "declined")
                + (reason.isEmpty() ? "" : ".reason");
        String once = "steward/request/%d".formatted(request.id());
        notices.tell(Recipient.accountNamed(request.contact()), Notice.of(kind, "institutions", once, subject, reason));
    }

    private Account requireSteward() {
        Account account = current.get();
        if (!account.has(Role.STEWARD) && !account.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only a steward or an administrator sees the stewards' queue.");
        }
        return account;
    }

    private static void checkText(RequestKind kind, String text) {
        if (text.isEmpty() && kind != RequestKind.DUPLICATE) {
            throw new RequestRefusedException(
                    Cause.NO_WORDS, "The request says nothing: give the steward something to go by.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new RequestRefusedException(
                    Cause.TOO_LONG,
                    "The request has %d characters; %d are the most.".formatted(text.length(), LONGEST_TEXT));
        }
    }

    private void checkInstitutions(NewRequest asked) {
        requireKnown(asked.institution());
        requireKnown(asked.other());
        if (asked.institution() != null && asked.institution().equals(asked.other())) {
            throw new RequestRefusedException(
                    Cause.SAME_INSTITUTION,
                    "The institution (%s) cannot be a duplicate of itself: choose the other entry."
                            .formatted(asked.institution()));
        }
    }

    private void requireKnown(@Nullable InstitutionId id) {
        if (id != null && institutions.find(id).isEmpty()) {
            throw new RequestRefusedException(
                    Cause.UNKNOWN_INSTITUTION, "The institution (%s) is not in the catalogue.".formatted(id));
        }
    }

    private static boolean asksTheSame(StewardRequest request, NewRequest asked, String text) {
        return request.kind() == asked.kind()
                && Objects.equals(request.institution(), asked.institution())
                && Objects.equals(request.other(), asked.other())
                && (asked.kind() != RequestKind.NOT_LISTED || request.text().equals(text));
    }
}
