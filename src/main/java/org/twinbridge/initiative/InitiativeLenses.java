package org.twinbridge.initiative;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinbridge.matching.Lens;
import org.twinbridge.matching.Lenses;

/** Offers the initiatives to whoever shows the catalogue. */
@Component
class InitiativeLenses implements Lenses {

    private final Initiatives initiatives;
    private final InitiativeNames names;

    InitiativeLenses(Initiatives initiatives, InitiativeNames names) {
        this.initiatives = initiatives;
        this.names = names;
    }

    @Override
    public List<Lens> offered(Locale locale) {
        return initiatives.offered().stream()
                .map(initiative -> lens(initiative, locale))
                .toList();
    }

    @Override
    public Optional<Lens> find(String id, Locale locale) {
        return initiatives.find(id).map(initiative -> lens(initiative, locale));
    }

    private Lens lens(Initiative initiative, Locale locale) {
        return new Lens(initiative.id(), names.name(initiative, locale), initiatives.terms(initiative));
    }
}
