package org.twinbridge.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.drain.RecordedRetention;
import org.twinbridge.engine.drain.RetentionCount;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.outcome.persistence.OutcomeEntity;
import org.twinbridge.outcome.persistence.OutcomeRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * All outcomes on record, for matching and for figures over all of them: it asks nobody who they are. Views and interfaces
 * read and write through {@link Outcomes}.
 */
@Component
@Transactional(readOnly = true)
public class OutcomeRegister {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OutcomeRepository repository;
    private final Countries countries;

    OutcomeRegister(OutcomeRepository repository, Countries countries) {
        this.repository = repository;
        this.countries = countries;
    }

    /** All of them, by number; without those that were withdrawn. */
    public List<Recorded> all() {
        return repository.findByWithdrawnFalseOrderById().stream()
                .map(OutcomeRegister::recorded)
                .toList();
    }

    /** Those of an agreement, by number; without those that were withdrawn. */
    public List<Recorded> of(long agreement) {
        return repository.findByAgreementIdAndWithdrawnFalseOrderById(agreement).stream()
                .map(OutcomeRegister::recorded)
                .toList();
    }

    /**
     * What all cohorts say of retention, by modality and M49 region of origin: what scores are made of. Samples of the
     * demonstration are left out, since they claim nothing.
     */
    public RecordedRetention retention() {
        List<OutcomeEntity> rows = repository.findByKindAndWithdrawnFalseOrderById(Outcome.Kind.COHORT.name());
        return rows.isEmpty()
                ? RecordedRetention.none()
                : retention(rows.stream()
                        .map(OutcomeRegister::recorded)
                        .filter(row -> !row.sample())
                        .toList());
    }

    /** What these records say of retention; whatever is no cohort says nothing. */
    public RecordedRetention retention(Collection<Recorded> records) {
        Map<CountryCode, Country> known =
                countries.all().stream().collect(Collectors.toMap(Country::code, Function.identity()));
        var groups = new ArrayList<RecordedRetention.Group>();
        for (Recorded row : records) {
            if (row.outcome() instanceof Cohort cohort) {
                cohort.counted()
                        .ifPresent(counted -> groups.add(new RecordedRetention.Group(
                                cohort.modality(),
                                region(known.get(cohort.origin())),
                                new RetentionCount(counted.home(), counted.known()))));
            }
        }
        return RecordedRetention.of(groups);
    }

    private static String region(@Nullable Country origin) {
        return origin == null ? "" : origin.finestRegion().orElse("");
    }

    static Recorded recorded(OutcomeEntity row) {
        Outcome outcome =
                JSON.readValue(row.details(), Outcome.Kind.valueOf(row.kind()).form());
        return new Recorded(
                row.id(), row.version(), row.agreementId(), outcome, row.sample(), row.recordedBy(), row.recordedAt());
    }

    static String json(Outcome outcome) {
        return JSON.writeValueAsString(outcome);
    }
}
