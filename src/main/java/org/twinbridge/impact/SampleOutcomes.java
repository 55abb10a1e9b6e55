package org.twinbridge.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRegister;
import org.twinbridge.agreement.PlannedMove;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Attestation;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.JointOutputs;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.People;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.PoliciesInfluenced;
import org.twinbridge.outcome.SampleRecords;
import org.twinbridge.outcome.TrainedTeachers;

/**
 * Outcomes made up for the sample agreements of the demonstration, so that figures can be looked at before any is on
 * record. They are marked as samples wherever they are shown, move no score and do not exist in production.
 */
@Component
@Profile("demonstration & !production")
@ConditionalOnWebApplication
class SampleOutcomes {

    private static final Set<Modality> GOING_ABROAD =
            EnumSet.of(Modality.SPLIT_SITE_DOCTORATE, Modality.FULL_DEGREE_ABROAD, Modality.STAFF_EXCHANGE);
    private static final Field TEACHING = new Field("011");
    private static final int STAY_MONTHS = 6;

    private final AgreementRegister agreements;
    private final KnownAgreements known;
    private final Institutions institutions;
    private final SampleRecords records;
    private final Clock clock;

    SampleOutcomes(
            AgreementRegister agreements,
            KnownAgreements known,
            Institutions institutions,
            SampleRecords records,
            Clock clock) {
        this.agreements = agreements;
        this.known = known;
        this.institutions = institutions;
        this.records = records;
        this.clock = clock;
    }

    /** Once, after the sample agreements. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void store() {
        Map<Long, List<Outcome>> made = new TreeMap<>();
        for (Agreement agreement : agreements.all()) {
            LocalDate start = agreement.start();
            boolean begun =
                    known.find(agreement.id()).filter(facts -> facts.begun()).isPresent();
            if (agreement.sample() && begun && start != null) {
                made.put(agreement.id(), outcomes(agreement, start));
            }
        }
        if (!made.isEmpty()) {
            records.keepIfNone(made);
        }
    }

    private List<Outcome> outcomes(Agreement agreement, LocalDate start) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = start.plusMonths(STAY_MONTHS).isAfter(today) ? today : start.plusMonths(STAY_MONTHS);
        var evidence = new Attestation("Made-up sample of the demonstration", end);
        Map<InstitutionId, CountryCode> places = new HashMap<>();
        for (Institution member : institutions.findAll(agreement.members())) {
            places.put(member.id(), member.country());
        }
        var outcomes = new ArrayList<Outcome>();
        for (PlannedMove move : agreement.terms().moves()) {
            InstitutionId from = move.from() == null ? agreement.members().getFirst() : move.from();
            InstitutionId to = move.to() == null ? agreement.members().getLast() : move.to();
            CountryCode origin = places.get(from);
            CountryCode host = places.get(to);
            if (origin == null || host == null || move.modality() == Modality.ANY) {
                continue;
            }
            int people =
                    4 + Math.toIntExact((agreement.id() * 3 + move.modality().ordinal()) % 9);
            outcomes.add(new Activity(
                    move.modality(),
                    Place.at(from, origin),
                    Place.at(to, host),
                    start,
                    end,
                    Math.min(move.personMonths() / 2, people * 4),
                    new People(people / 2, people - people / 2 - 1, 1),
                    evidence));
            if (GOING_ABROAD.contains(move.modality()) && !origin.equals(host)) {
                outcomes.add(cohort(move.modality(), people, origin, host, end, today, evidence));
            }
        }
        outcomes.addAll(results(agreement, evidence));
        return outcomes;
    }

    private static Cohort cohort(
            Modality modality,
            int size,
            CountryCode origin,
            CountryCode host,
            LocalDate ended,
            LocalDate today,
            Attestation evidence) {
        var followUps = new EnumMap<FollowUp.Year, FollowUp>(FollowUp.Year.class);
        for (FollowUp.Year year : FollowUp.Year.values()) {
            if (!year.after(ended).isAfter(today)) {
                int away = size / 4;
                int unknown = year == FollowUp.Year.ONE ? 0 : 1;
                followUps.put(year, new FollowUp(size - away - unknown, away, 0, unknown));
            }
        }
        return new Cohort("", size, modality, origin, host, ended, followUps, evidence);
    }

    private static List<Outcome> results(Agreement agreement, Attestation evidence) {
        boolean teaching = agreement.fields().stream().anyMatch(TEACHING::includes);
        int some = 2 + Math.toIntExact(agreement.id() % 4);
        var results = new ArrayList<Outcome>();
        results.add(new JointOutputs(some, evidence));
        if (teaching) {
            results.add(new TrainedTeachers(new People(12 * some, 10 * some, 0), evidence));
            results.add(new PoliciesInfluenced(1, evidence));
        } else {
            for (Field field : agreement.fields()) {
                results.add(new Degrees(some, field, Degrees.AwardedAt.HOME, evidence));
            }
        }
        return results;
    }
}
