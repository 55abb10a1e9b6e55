package org.twinbridge.pole.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code pole}. */
@Entity
@Table(name = "pole")
public class PoleEntity {

    @Id
    private String id;

    private String theme;
    private String reviewState;
    private boolean present;
    private String status;
    private double score;
    private String releaseName;

    @Lob
    private String evidence;

    @Lob
    private String gained;

    @Lob
    private String lost;

    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PoleEntity() {}

    /** A candidate found for the first time; {@link #findAgain} says the rest. */
    public PoleEntity(String id, String theme, String reviewState, Instant now) {
        this.id = id;
        this.theme = theme;
        this.reviewState = reviewState;
        this.present = true;
        this.status = "";
        this.releaseName = "";
        this.evidence = "";
        this.gained = "";
        this.lost = "";
        this.changedAt = now;
    }

    /** Takes over what a search found. Without a change the row stays as it is, and with it its version. */
    public void findAgain(String newStatus, double newScore, String newEvidence, String newRelease) {
        if (!evidence.equals(newEvidence) || !present) {
            present = true;
            status = newStatus;
            score = newScore;
            evidence = newEvidence;
            releaseName = newRelease;
        }
    }

    /** Notes which members came and went, ids parted by line breaks. */
    public void noteChange(String cameIds, String wentIds, Instant now) {
        gained = cameIds;
        lost = wentIds;
        changedAt = now;
    }

    public void vanish() {
        present = false;
    }

    public void moveTo(String newState) {
        reviewState = newState;
    }

    public String id() {
        return id;
    }

    public String theme() {
        return theme;
    }

    public String reviewState() {
        return reviewState;
    }

    public boolean present() {
        return present;
    }

    public String releaseName() {
        return releaseName;
    }

    /** JSON. */
    public String evidence() {
        return evidence;
    }

    public String gained() {
        return gained;
    }

    public String lost() {
        return lost;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 0 until it is stored. */
    public long version() {
        return version == null ? 0 : version;
    }
}
