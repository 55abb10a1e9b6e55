package org.twinbridge.country;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.country.persistence.CountryStore;
import org.twinbridge.engine.profile.CountryCode;

/** The countries known, with their figures and ties. Reads are cheap enough to do once per load of the catalogue. */
@Service
@PermitAll
@Transactional(readOnly = true)
public class Countries {

    private final CountryStore store;

    Countries(CountryStore store) {
        this.store = store;
    }

    /** All countries by code; empty only before the shipped ones are loaded. */
    public List<Country> all() {
        return store.all();
    }

    public Optional<Country> find(CountryCode code) {
        return store.find(code);
    }

    /** How many countries are known. */
    public long count() {
        return store.count();
    }

    /** Every pair of countries with works in common, by codes; empty until a file of ties is imported. */
    public List<CountryTie> ties() {
        return store.ties();
    }

    /** Works of each country with another; empty until a file of ties is imported. */
    public Map<CountryCode, CountryWorks> totals() {
        return store.totals().stream().collect(Collectors.toMap(CountryWorks::country, Function.identity()));
    }

    /** Where scholars go and whether they stay, by origin, destination and stratum. */
    public List<ScholarOutflow> outflows() {
        return store.outflows();
    }

    /** Adds countries or replaces those of the same code. For imports. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void save(Collection<Country> countries) {
        store.save(countries);
    }

    /** Adds ties or replaces those of the same pair. For imports. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void saveTies(Collection<CountryTie> ties) {
        store.saveTies(ties);
    }

    /** Adds totals or replaces those of the same country. For imports. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void saveTotals(Collection<CountryWorks> totals) {
        store.saveTotals(totals);
    }

    /** Adds outflows or replaces those of the same origin, destination and stratum. For imports. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void saveOutflows(Collection<ScholarOutflow> outflows) {
        store.saveOutflows(outflows);
    }
}
