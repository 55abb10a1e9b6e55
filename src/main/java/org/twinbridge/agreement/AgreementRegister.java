package org.twinbridge.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.agreement.persistence.AgreementRepository;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * All agreements, for work in the background and for figures over all of them: it asks nobody who they are. Views and
 * interfaces read through {@link Agreements}.
 */
@Component
@Transactional(readOnly = true)
public class AgreementRegister {

    private final AgreementRepository repository;

    AgreementRegister(AgreementRepository repository) {
        this.repository = repository;
    }

    /** One agreement; empty if there is none of the number. */
    public Optional<Agreement> find(long id) {
        return repository.findById(id).map(AgreementEntity::agreement);
    }

    /** Those that one of these institutions is a member of, by number. */
    public List<Agreement> of(Collection<InstitutionId> institutions) {
        return institutions.isEmpty()
                ? List.of()
                : repository
                        .findOf(institutions.stream().map(InstitutionId::value).toList())
                        .stream()
                        .map(AgreementEntity::agreement)
                        .toList();
    }

    /** All of them, by number. */
    public List<Agreement> all() {
        return repository.findAllByOrderById().stream()
                .map(AgreementEntity::agreement)
                .toList();
    }

    /** Those in one of the states, by number. */
    public List<Agreement> in(Set<AgreementState> states) {
        return repository.findByStateInOrderById(states.stream().map(Enum::name).toList()).stream()
                .map(AgreementEntity::agreement)
                .toList();
    }
}
