package org.twinbridge.agreement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.EndorsementEntity;
import org.twinbridge.agreement.persistence.EndorsementRepository;
import org.twinbridge.engine.profile.CountryCode;

/**
 * The endorsements that the programme asks for chairs and networks, one of the National Commission of each member's
 * country. Members' officers and the section note them.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class Endorsements {

    private final EndorsementRepository repository;
    private final PlanChecks checks;
    private final AgreementAccess access;
    private final AgreementRegister register;
    private final AgreementLog log;
    private final Clock clock;

    Endorsements(
            EndorsementRepository repository,
            PlanChecks checks,
            AgreementAccess access,
            AgreementRegister register,
            AgreementLog log,
            Clock clock) {
        this.repository = repository;
        this.checks = checks;
        this.access = access;
        this.register = register;
        this.log = log;
        this.clock = clock;
    }

    /** One for each country of a member, by code; none for a twinning. */
    public List<Endorsement> of(Agreement agreement) {
        access.requireRead(agreement);
        return read(agreement);
    }

    /**
     * Notes how far one has come.
     *
     * @param asOf since when, not in the future
     * @throws AgreementRefusedException if the agreement needs no such endorsement, is over, or the day lies ahead
     */
    @Transactional
    public void note(long id, CountryCode country, EndorsementState state, LocalDate asOf) {
        Agreement agreement = register.find(id).orElseThrow(() -> new AgreementRefusedException(Cause.UNKNOWN, id));
        Actor actor = access.requireActor(agreement);
        if (agreement.state().isFinal()
                || read(agreement).stream()
                        .noneMatch(endorsement -> endorsement.country().equals(country))) {
            throw new AgreementRefusedException(Cause.NOT_NOW, agreement.state());
        }
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new AgreementRefusedException(Cause.DAY_AHEAD, asOf);
        }
        String by = access.account().name();
        repository
                .findByAgreementIdAndCountry(id, country.value())
                .ifPresentOrElse(
                        row -> row.note(state, asOf, by),
                        () -> repository.save(new EndorsementEntity(id, country, state, asOf, by)));
        log.note(
                agreement, agreement.state(), What.ENDORSEMENT, actor, null, country + " " + state.name() + " " + asOf);
    }

    /** Countries whose endorsement a chair or network still lacks, by code. For whoever has checked that they may know. */
    List<CountryCode> missing(Agreement agreement) {
        return read(agreement).stream()
                .filter(endorsement -> endorsement.state() != EndorsementState.RECEIVED)
                .map(Endorsement::country)
                .toList();
    }

    private List<Endorsement> read(Agreement agreement) {
        if (!agreement.kind().isEndorsed()) {
            return List.of();
        }
        Map<CountryCode, Endorsement> noted = repository.findByAgreementId(agreement.id()).stream()
                .map(EndorsementEntity::endorsement)
                .collect(Collectors.toMap(Endorsement::country, endorsement -> endorsement));
        return new TreeSet<>(checks.seats(agreement.members()).values())
                .stream()
                        .map(country -> noted.getOrDefault(
                                country, new Endorsement(country, EndorsementState.MISSING, null, null)))
                        .toList();
    }
}
