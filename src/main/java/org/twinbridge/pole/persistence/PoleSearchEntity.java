package org.twinbridge.pole.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code pole_search}: the last search of a theme. */
@Entity
@Table(name = "pole_search")
public class PoleSearchEntity {

    @Id
    private String theme;

    private String releaseName;
    private String policyName;
    private Instant searchedAt;

    @SuppressWarnings("NullAway.Init")
    protected PoleSearchEntity() {}

    public PoleSearchEntity(String theme, String releaseName, String policyName, Instant searchedAt) {
        this.theme = theme;
        this.releaseName = releaseName;
        this.policyName = policyName;
        this.searchedAt = searchedAt;
    }

    /** Whether it ran over this release under this policy. */
    public boolean isOf(String release, String policy) {
        return releaseName.equals(release) && policyName.equals(policy);
    }

    public String policyName() {
        return policyName;
    }
}
