package org.twinbridge.institution.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.institution.persistence.ProfileItemRow.Item;

/** The stated profile of one institution. */
@Entity
@Table(name = "profile")
class ProfileEntity {

    @Id
    @Column(name = "institution_id", length = 120)
    private String institutionId = "";

    private @Nullable Integer quota;

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "profile_item", joinColumns = @JoinColumn(name = "institution_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    private List<ProfileItemRow> items = new ArrayList<>();

    /** For Hibernate. */
    protected ProfileEntity() {}

    ProfileEntity(InstitutionId institution) {
        this.institutionId = institution.value();
    }

    String institutionId() {
        return institutionId;
    }

    void state(ProfileItems stated) {
        quota = stated.quota();
        items.clear();
        stated.themes().forEach(theme -> items.add(ProfileItemRow.of(theme)));
        stated.needs().forEach(need -> items.add(ProfileItemRow.of(need)));
        stated.capacities().forEach(capacity -> items.add(ProfileItemRow.of(capacity)));
        stated.acceptedModalities().forEach(modality -> items.add(ProfileItemRow.accepting(modality)));
        stated.languages().forEach(language -> items.add(ProfileItemRow.plain(Item.LANGUAGE, language)));
        stated.exclusions().forEach(excluded -> items.add(ProfileItemRow.plain(Item.EXCLUSION, excluded.value())));
        stated.denials().forEach(denial -> items.add(ProfileItemRow.of(denial)));
    }

    ProfileItems stated() {
        var modalities = EnumSet.noneOf(Modality.class);
        of(Item.MODALITY).forEach(row -> modalities.add(row.modality()));
        var languages = new TreeSet<String>();
        of(Item.LANGUAGE).forEach(row -> languages.add(row.value()));
        var exclusions = new TreeSet<InstitutionId>();
        of(Item.EXCLUSION).forEach(row -> exclusions.add(new InstitutionId(row.value())));
        return new ProfileItems(
                new InstitutionId(institutionId),
                of(Item.THEME).stream().map(ProfileItemRow::theme).toList(),
                of(Item.NEED).stream().map(ProfileItemRow::need).toList(),
                of(Item.CAPACITY).stream().map(ProfileItemRow::capacity).toList(),
                modalities,
                languages,
                quota,
                exclusions,
                of(Item.DENIAL).stream().map(ProfileItemRow::denial).collect(Collectors.toSet()));
    }

    private List<ProfileItemRow> of(Item item) {
        return items.stream().filter(row -> row.item() == item).toList();
    }
}
