package org.twinbridge.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.CatalogueChanges;
import org.twinbridge.institution.persistence.EvidenceStore;
import org.twinbridge.institution.persistence.InstitutionStore;
import org.twinbridge.institution.persistence.MergeStore;
import org.twinbridge.institution.persistence.ProfileStore;

/**
 * Makes two institutions one, where the catalogue has the same twice. The one given up stays stored with its profile, but
 * is not listed any more; what is linked to it goes over to the one kept. Who may ask for it is for the caller to check.
 */
@Service
@PermitAll
public class InstitutionMerging {

    private final InstitutionStore institutions;
    private final ProfileStore profiles;
    private final EvidenceStore evidence;
    private final MergeStore merges;
    private final CatalogueChanges changes;
    private final ApplicationEventPublisher events;

    InstitutionMerging(
            InstitutionStore institutions,
            ProfileStore profiles,
            EvidenceStore evidence,
            MergeStore merges,
            CatalogueChanges changes,
            ApplicationEventPublisher events) {
        this.institutions = institutions;
        this.profiles = profiles;
        this.evidence = evidence;
        this.merges = merges;
        this.changes = changes;
        this.events = events;
    }

    /** Into which institution one was merged; empty if it was not. */
    public Optional<InstitutionId> keptInsteadOf(InstitutionId givenUp) {
        return Optional.ofNullable(merges.all().get(givenUp));
    }

    /**
     * Merges two institutions, in one transaction: the names of the one given up become aliases of the one kept, its links,
     * works and evidence go over where the other lacks them, the stated profiles are united, and whatever else is linked
     * hears {@link InstitutionMerged}. Themes are stated together, so that those of the one kept stay, if it has any.
     *
     * @param by account of the steward who decided; {@code null} if nobody is signed in
     * @throws MergeRefusedException if either is unknown or not listed, or both are the same
     */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void merge(InstitutionId kept, InstitutionId givenUp, @Nullable String by) {
        if (kept.equals(givenUp)) {
            throw new MergeRefusedException("The institution (%s) cannot be merged with itself.".formatted(kept));
        }
        Institution stays = listed(kept);
        Institution goes = listed(givenUp);
        uniteProfiles(kept, givenUp);
        takeEvidence(kept, givenUp);
        institutions.update(List.of(united(stays, goes), succeeded(goes, kept)));
        institutions.deactivate(givenUp);
        merges.add(kept, givenUp, by);
        events.publishEvent(new InstitutionMerged(kept, givenUp));
        changes.raise();
    }

    private Institution listed(InstitutionId id) {
        Institution institution = institutions.find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new MergeRefusedException("There is no institution (%s).".formatted(id)));
        if (!institution.active()) {
            throw new MergeRefusedException("The institution (%s) is not listed any more.".formatted(id));
        }
        return institution;
    }

    /** The institution with the names, links and works that another adds to it. */
    static Institution united(Institution kept, Institution givenUp) {
        Set<InstitutionName> names = new LinkedHashSet<>(kept.otherNames());
        Stream.concat(
                        Stream.of(new InstitutionName(givenUp.name(), givenUp.language(), InstitutionName.Type.ALIAS)),
                        givenUp.otherNames().stream()
                                .map(name -> name.type() == InstitutionName.Type.ACRONYM
                                        ? name
                                        : new InstitutionName(
                                                name.value(), name.language(), InstitutionName.Type.ALIAS)))
                .filter(name -> !name.value().equals(kept.name()))
                .filter(name -> names.stream().noneMatch(known -> known.value().equals(name.value())))
                .forEach(names::add);
        Map<String, InstitutionLink> links = new LinkedHashMap<>();
        Stream.of(
                        kept.links().stream(),
                        Stream.of(new InstitutionLink(InstitutionLink.Type.PREDECESSOR, givenUp.id(), givenUp.name())),
                        givenUp.links().stream())
                .flatMap(Function.identity())
                .filter(link -> !link.target().equals(kept.id()))
                .filter(link -> link.type() == InstitutionLink.Type.PREDECESSOR
                        || !link.target().equals(givenUp.id()))
                .forEach(link -> links.putIfAbsent(link.type() + " " + link.target(), link));
        return with(
                kept,
                List.copyOf(names),
                List.copyOf(links.values()),
                kept.works() == null ? givenUp.works() : kept.works());
    }

    private static Institution succeeded(Institution givenUp, InstitutionId kept) {
        var successor = new InstitutionLink(InstitutionLink.Type.SUCCESSOR, kept, "");
        List<InstitutionLink> links = Stream.concat(
                        givenUp.links().stream()
                                .filter(link -> link.type() != successor.type()
                                        || !link.target().equals(kept)),
                        Stream.of(successor))
                .toList();
        return with(givenUp, givenUp.otherNames(), links, givenUp.works());
    }

    private static Institution with(
            Institution institution, List<InstitutionName> names, List<InstitutionLink> links, @Nullable Long works) {
        return new Institution(
                institution.id(),
                institution.name(),
                institution.language(),
                names,
                institution.kind(),
                institution.sourceTypes(),
                institution.country(),
                institution.city(),
                institution.place(),
                institution.established(),
                institution.website(),
                links,
                works,
                institution.active(),
                institution.sourceName());
    }

    private void uniteProfiles(InstitutionId kept, InstitutionId givenUp) {
        ProfileItems other = profiles.find(givenUp).orElse(null);
        if (other != null) {
            ProfileItems own = profiles.find(kept).orElse(ProfileItems.none(kept));
            profiles.save(List.of(united(own, other)));
        }
    }

    private static ProfileItems united(ProfileItems own, ProfileItems other) {
        InstitutionId kept = own.institution();
        Set<InstitutionId> exclusions = new TreeSet<>(own.exclusions());
        other.exclusions().stream().filter(id -> !id.equals(kept)).forEach(exclusions::add);
        exclusions.remove(other.institution());
        Set<String> languages = new TreeSet<>(own.languages());
        languages.addAll(other.languages());
        var modalities = new TreeSet<>(own.acceptedModalities());
        modalities.addAll(other.acceptedModalities());
        var denials = new TreeSet<>(own.denials());
        denials.addAll(other.denials());
        return new ProfileItems(
                kept,
                own.themes().isEmpty() ? other.themes() : own.themes(),
                united(own.needs(), other.needs(), need -> need.field() + " " + need.modality()),
                united(own.capacities(), other.capacities(), c -> c.field() + " " + c.modality()),
                modalities,
                languages,
                own.quota() == null ? other.quota() : own.quota(),
                exclusions,
                denials);
    }

    private static <T> List<T> united(List<T> own, List<T> other, Function<T, String> key) {
        Map<String, T> all = new LinkedHashMap<>();
        own.forEach(item -> all.put(key.apply(item), item));
        other.forEach(item -> all.putIfAbsent(key.apply(item), item));
        return List.copyOf(all.values());
    }

    private void takeEvidence(InstitutionId kept, InstitutionId givenUp) {
        List<EvidenceItems> own = evidence.find(List.of(kept));
        evidence.save(evidence.find(List.of(givenUp)).stream()
                .filter(items -> own.stream().noneMatch(known -> known.origin() == items.origin()))
                .map(items -> new EvidenceItems(kept, items.origin(), items.themes(), items.capacities()))
                .toList());
    }
}
