package org.twinbridge.audit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** A row of the table {@code revinfo}: a transaction that changed something audited. */
@Entity
@Table(name = "revinfo")
@org.hibernate.envers.RevisionEntity(RevisionAuthor.class)
public class RevisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private int rev;

    @RevisionTimestamp
    private long revtstmp;

    @Column(name = "account_name")
    private String author;

    @SuppressWarnings("NullAway.Init")
    protected RevisionEntity() {}

    int number() {
        return rev;
    }

    Instant at() {
        return Instant.ofEpochMilli(revtstmp);
    }

    String author() {
        return author;
    }

    void author(String name) {
        author = name;
    }
}
