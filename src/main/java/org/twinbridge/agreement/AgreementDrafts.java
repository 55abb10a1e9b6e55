package org.twinbridge.agreement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;

/**
 * Drafts agreements and changes drafts: officers those of their institution, staff and administrators all. What makes no
 * sense is refused with an {@link AgreementRefusedException}, whoever has no part in it with an
 * {@link AccessDeniedException}.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class AgreementDrafts {

    private final AgreementLog log;
    private final AgreementAccess access;
    private final PlanChecks checks;
    private final Institutions institutions;
    private final Clock clock;

    AgreementDrafts(
            AgreementLog log, AgreementAccess access, PlanChecks checks, Institutions institutions, Clock clock) {
        this.log = log;
        this.access = access;
        this.checks = checks;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** What a plan would do to brain drain; nothing is kept. */
    public PlanVerdict preview(AgreementTerms terms) {
        return checks.verdict(terms);
    }

    /** Keeps a new draft. An officer's institution must be among its members. */
    @Transactional
    public Agreement draft(AgreementTerms terms, String words) {
        Actor actor = requireDrafter(terms);
        requireKnown(terms.members());
        PlanVerdict verdict = checks.verdict(terms);
        var row = new AgreementEntity(
                terms, false, clock.instant(), LocalDate.now(clock), verdict.policy(), verdict.release());
        return log.store(row, null, What.DRAFT, actor, null, words);
    }

    /**
     * Puts other terms in the place of a draft's. Whoever had signed has to sign again, and the section looks anew at what
     * it let be.
     *
     * @param version that of the agreement when it was looked at
     */
    @Transactional
    public Agreement change(long id, long version, AgreementTerms terms) {
        AgreementEntity row = log.row(id, version);
        Agreement before = row.agreement();
        Actor actor = access.requireActor(before);
        if (!AgreementStep.CHANGE.isPossibleIn(before.state())) {
            throw new AgreementRefusedException(Cause.NOT_NOW, before.state());
        }
        if (actor == Actor.OFFICER
                && access.institutions().stream()
                        .noneMatch(own -> terms.members().contains(own))) {
            throw new AgreementRefusedException(Cause.NOT_FOR_YOU, AgreementStep.CHANGE);
        }
        requireKnown(terms.members().stream()
                .filter(member -> !before.isMember(member))
                .toList());
        PlanVerdict verdict = checks.verdict(terms);
        row.write(terms, clock.instant());
        row.takeSignaturesBack();
        row.takeOverrideBack();
        row.lookedAtUnder(verdict.policy(), verdict.release());
        return log.store(row, before.state(), What.CHANGE, actor, null, "");
    }

    private Actor requireDrafter(AgreementTerms terms) {
        if (access.institutions().stream().anyMatch(own -> terms.members().contains(own))) {
            return Actor.OFFICER;
        }
        if (!AgreementAccess.isOfTheSection(access.account())) {
            throw new AccessDeniedException("An officer drafts agreements of their own institution only.");
        }
        return Actor.STAFF;
    }

    private void requireKnown(List<InstitutionId> members) {
        for (InstitutionId member : members) {
            if (institutions.find(member).isEmpty()) {
                throw new AgreementRefusedException(Cause.UNKNOWN_INSTITUTION, member);
            }
        }
    }
}
