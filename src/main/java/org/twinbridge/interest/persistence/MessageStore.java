package org.twinbridge.interest.persistence;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.interest.InterestMessage;

/** Questions and answers in their table: they are added and read, never changed. */
@Repository
public class MessageStore {

    private final JdbcTemplate jdbc;

    MessageStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an interest, in the order in which they were written. */
    public List<InterestMessage> of(long interest) {
        return jdbc.query(
                "select institution_id, author, words, written_at from interest_message where interest_id = ? order by id",
                (row, n) -> new InterestMessage(
                        new InstitutionId(row.getString("institution_id")),
                        row.getString("author"),
                        row.getString("words"),
                        row.getTimestamp("written_at").toInstant()),
                interest);
    }

    public void add(long interest, InterestMessage message) {
        jdbc.update("""
                insert into interest_message (interest_id, institution_id, author, words, written_at)
                values (?, ?, ?, ?, ?)\
                """, interest, message.side().value(), message.by(), message.words(), Timestamp.from(message.at()));
    }

    /** Puts one institution in the place of another. */
    public void move(InstitutionId from, InstitutionId to) {
        jdbc.update(
                "update interest_message set institution_id = ? where institution_id = ?", to.value(), from.value());
    }
}
