package org.twinbridge.audit.persistence;

import org.hibernate.envers.RevisionListener;
import org.springframework.context.ApplicationContext;
import org.twinbridge.audit.Author;

/** Writes into each revision under whose name it is made. Hibernate asks Spring for it. */
public class RevisionAuthor implements RevisionListener {

    private final Author author;

    /** Takes the context, so that it works where only the database is set up and the author is no bean. */
    RevisionAuthor(ApplicationContext context) {
        this.author = new Author(context);
    }

    @Override
    public void newRevision(Object revision) {
        ((RevisionEntity) revision).author(author.name());
    }
}
