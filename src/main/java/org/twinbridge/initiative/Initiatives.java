package org.twinbridge.initiative;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.initiative.InitiativeRefusedException.Cause;
import org.twinbridge.initiative.persistence.InitiativeEntity;
import org.twinbridge.initiative.persistence.InitiativeRepository;
import org.twinbridge.taxonomy.Taxonomy;
import tools.jackson.databind.json.JsonMapper;

/**
 * The initiatives of the programme. Anybody may see through one. Staff and administrators make their own; whoever made one,
 * and administrators, change and retire it; those that ship stay as they are.
 *
 * <p>Methods that change something refuse all others with an {@link AccessDeniedException}, those who are not signed in
 * with an {@link AuthenticationCredentialsNotFoundException}, and what makes no sense with an
 * {@link InitiativeRefusedException}.
 */
@Service
@PermitAll
@Transactional(readOnly = true)
public class Initiatives {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 120;

    /** The most characters of a description. */
    public static final int LONGEST_DESCRIPTION = 2000;

    /** The most initiatives of the section's own that are offered at a time. */
    public static final int MOST = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InitiativeRepository repository;
    private final Countries countries;
    private final Taxonomy taxonomy;
    private final CurrentAccount current;
    private final Clock clock;

    Initiatives(
            InitiativeRepository repository,
            Countries countries,
            Taxonomy taxonomy,
            CurrentAccount current,
            Clock clock) {
        this.repository = repository;
        this.countries = countries;
        this.taxonomy = taxonomy;
        this.current = current;
        this.clock = clock;
    }

    /** Those that are offered: what ships, then the section's own by name. */
    public List<Initiative> offered() {
        return Stream.concat(
                        Presets.all().stream(),
                        repository.findByRetiredOrderByNameAscIdAsc(false).stream()
                                .map(Initiatives::initiative))
                .toList();
    }

    /** Those that are no longer offered, by name. */
    public List<Initiative> retired() {
        return repository.findByRetiredOrderByNameAscIdAsc(true).stream()
                .map(Initiatives::initiative)
                .toList();
    }

    /** One of that id, retired or not; empty if there is none. */
    public Optional<Initiative> find(String id) {
        return Presets.all().stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .or(() -> repository.findById(id).map(Initiatives::initiative));
    }

    /** What an initiative means to the engine. */
    public InitiativeTerms terms(Initiative initiative) {
        return terms(initiative.scope());
    }

    /** Whether the account that is signed in may make initiatives. */
    public boolean mayMake() {
        return current.find().filter(Initiatives::isOfTheSection).isPresent();
    }

    /** Whether the account that is signed in may change or retire one. */
    public boolean mayChange(Initiative initiative) {
        return !initiative.isPreset()
                && current.find()
                        .filter(account -> isTheirs(account, initiative))
                        .isPresent();
    }

    @RolesAllowed({"STAFF", "ADMINISTRATOR"})
    @Transactional
    public Initiative make(InitiativeDraft draft) {
        Account maker = requireSection();
        String id = UUID.randomUUID().toString();
        check(draft, id);
        long offered = repository.countByRetiredFalse();
        if (offered >= MOST) {
            throw new InitiativeRefusedException(Cause.TOO_MANY, offered, MOST);
        }
        return initiative(repository.saveAndFlush(new InitiativeEntity(
                id,
                draft.name().strip(),
                draft.description().strip(),
                JSON.writeValueAsString(draft.scope()),
                maker.name(),
                clock.instant())));
    }

    /** @param version that of the initiative when it was looked at */
    @RolesAllowed({"STAFF", "ADMINISTRATOR"})
    @Transactional
    public Initiative change(String id, long version, InitiativeDraft draft) {
        InitiativeEntity row = requireTheirs(id, version);
        check(draft, id);
        row.change(
                draft.name().strip(),
                draft.description().strip(),
                JSON.writeValueAsString(draft.scope()),
                clock.instant());
        return save(row);
    }

    /**
     * Takes one away from those that are offered, or gives it back. Addresses that name it go on to work.
     *
     * @param version that of the initiative when it was looked at
     */
    @RolesAllowed({"STAFF", "ADMINISTRATOR"})
    @Transactional
    public Initiative retire(String id, long version, boolean retired) {
        InitiativeEntity row = requireTheirs(id, version);
        if (!retired) {
            requireFree(row.name(), id);
        }
        row.retire(retired, clock.instant());
        return save(row);
    }

    private Initiative save(InitiativeEntity row) {
        try {
            return initiative(repository.saveAndFlush(row));
        } catch (OptimisticLockingFailureException faster) {
            throw new InitiativeRefusedException(Cause.CHANGED_MEANWHILE, row.name());
        }
    }

    private InitiativeTerms terms(InitiativeScope scope) {
        return new InitiativeTerms(
                fields(scope), scope.modalities(), scope.namesPlaces() ? places(scope) : Set.of(), scope.doubled());
    }

    /** Where fields are named, goals say what for; else they stand for the fields that serve them. */
    private Set<Field> fields(InitiativeScope scope) {
        return scope.fields().isEmpty()
                ? scope.goals().stream()
                        .flatMap(goal -> taxonomy.fieldsOf(taxonomy.goal(goal)).stream())
                        .collect(Collectors.toSet())
                : scope.fields();
    }

    /** An empty set would mean everywhere, which regions without countries must not. */
    private Set<CountryCode> places(InitiativeScope scope) {
        Set<CountryCode> places = countries.all().stream()
                .filter(country -> isIn(scope, country))
                .map(Country::code)
                .collect(Collectors.toSet());
        if (places.isEmpty()) {
            throw new InitiativeRefusedException(Cause.NOWHERE);
        }
        return places;
    }

    private static boolean isIn(InitiativeScope scope, Country country) {
        return scope.regions().stream().anyMatch(region -> region.includes(country))
                || scope.groups().stream().anyMatch(group -> group.includes(country));
    }

    private void check(InitiativeDraft draft, String id) {
        String name = draft.name().strip();
        if (name.isEmpty()) {
            throw new InitiativeRefusedException(Cause.NO_NAME);
        }
        if (name.length() > LONGEST_NAME) {
            throw new InitiativeRefusedException(Cause.NAME_TOO_LONG, name.length(), LONGEST_NAME);
        }
        int length = draft.description().strip().length();
        if (length > LONGEST_DESCRIPTION) {
            throw new InitiativeRefusedException(Cause.DESCRIPTION_TOO_LONG, length, LONGEST_DESCRIPTION);
        }
        if (draft.scope().namesNothing()) {
            throw new InitiativeRefusedException(Cause.NAMES_NOTHING);
        }
        InitiativeTerms terms = terms(draft.scope());
        draft.scope().doubled().stream()
                .sorted()
                .filter(kind -> !isWithin(terms, kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new InitiativeRefusedException(Cause.DOUBLED_OUTSIDE, kind.field(), kind.modality());
                });
        requireFree(name, id);
    }

    /** Whether some need of the kind can be the initiative's: one of whoever takes part only by something else counts too. */
    private static boolean isWithin(InitiativeTerms terms, NeedKind kind) {
        boolean inFields = terms.fields().isEmpty()
                || terms.fields().stream()
                        .anyMatch(field ->
                                field.includes(kind.field()) || kind.field().includes(field));
        return inFields
                && (kind.modality() == Modality.ANY
                        || terms.modalities().isEmpty()
                        || terms.modalities().contains(kind.modality()));
    }

    private void requireFree(String name, String id) {
        if (repository.existsByNameIgnoreCaseAndRetiredFalseAndIdNot(name, id)) {
            throw new InitiativeRefusedException(Cause.NAME_TAKEN, name);
        }
    }

    private InitiativeEntity requireTheirs(String id, long version) {
        Account account = requireSection();
        Initiative found = find(id).orElseThrow(() -> new InitiativeRefusedException(Cause.UNKNOWN, id));
        if (found.isPreset()) {
            throw new InitiativeRefusedException(Cause.PRESET, found.name());
        }
        if (!isTheirs(account, found)) {
            throw new InitiativeRefusedException(
                    Cause.NOT_YOURS, found.name(), found.maker().orElse(""));
        }
        if (found.version() != version) {
            throw new InitiativeRefusedException(Cause.CHANGED_MEANWHILE, found.name());
        }
        return repository.findById(id).orElseThrow();
    }

    private Account requireSection() {
        Account account = current.get();
        if (!isOfTheSection(account)) {
            throw new AccessDeniedException("Only the section's staff and administrators make and change initiatives.");
        }
        return account;
    }

    private static boolean isOfTheSection(Account account) {
        return account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR);
    }

    private static boolean isTheirs(Account account, Initiative initiative) {
        return account.has(Role.ADMINISTRATOR)
                || (account.has(Role.STAFF)
                        && initiative.maker().filter(account.name()::equals).isPresent());
    }

    private static Initiative initiative(InitiativeEntity row) {
        return new Initiative(
                row.id(),
                row.name(),
                row.description(),
                JSON.readValue(row.scope(), InitiativeScope.class),
                row.madeBy(),
                row.retired(),
                row.version());
    }
}
