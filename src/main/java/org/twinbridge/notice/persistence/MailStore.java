package org.twinbridge.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.notice.Recipient;
import org.twinbridge.notice.mail.WaitingMail;

/** Mails that wait, and those that went out, in their table. */
@Repository
public class MailStore {

    private static final String SELECT = """
        select id, address, subject, body, created_at, attempts, next_try_at, last_error
        from mail_outbox m where sent_at is null\
        """;

    /** What was dealt with meanwhile need not go out any more. */
    private static final String STILL_MATTERS =
            " and not exists (select 1 from notice n where n.id = m.notice_id and n.settled_at is not null)";

    private final JdbcTemplate jdbc;

    MailStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An urgent notice for which no mail was planned yet. */
    public record Unplanned(long id, Recipient recipient) {}

    /** Urgent notices told since then for which no mail was planned yet. */
    public List<Unplanned> unplanned(Instant since) {
        return jdbc.query(
                """
                select id, recipient_kind, recipient from notice
                where urgent and mail_planned_at is null and settled_at is null and sent_at >= ? order by id\
                """,
                (row, n) -> new Unplanned(
                        row.getLong("id"),
                        new Recipient(
                                Recipient.Kind.valueOf(row.getString("recipient_kind")), row.getString("recipient"))),
                utc(since));
    }

    /** Whether it was this call that planned it: another process may have been faster. */
    public boolean plan(long noticeId, Instant at) {
        return jdbc.update(
                        "update notice set mail_planned_at = ? where id = ? and mail_planned_at is null",
                        utc(at),
                        noticeId)
                == 1;
    }

    /** Puts a mail into the outbox unless one of the same key is in it. */
    public void add(@Nullable Long noticeId, String once, String address, String subject, String body, Instant at) {
        jdbc.update("""
                insert into mail_outbox (notice_id, once_key, address, subject, body, created_at, attempts, next_try_at)
                select cast(? as bigint), cast(? as varchar(250)), ?, ?, ?, ?, 0, ?
                where not exists (select 1 from mail_outbox where once_key = ?)\
                """, noticeId, once, address, subject, body, utc(at), utc(at), once);
    }

    /** What should be tried now, the oldest first. */
    public List<WaitingMail> due(Instant now, int most) {
        return jdbc.query(
                SELECT + STILL_MATTERS + " and next_try_at <= ? order by next_try_at, id fetch first ? rows only",
                (row, n) -> mail(row),
                utc(now),
                most);
    }

    /** Everything that waits, the oldest first. */
    public List<WaitingMail> waiting(int most) {
        return jdbc.query(SELECT + STILL_MATTERS + " order by id fetch first ? rows only", (row, n) -> mail(row), most);
    }

    public int waitingCount() {
        return count("select count(*) from mail_outbox m where sent_at is null" + STILL_MATTERS);
    }

    /** How many wait that were tried in vain. */
    public int failingCount() {
        return count("select count(*) from mail_outbox m where sent_at is null and attempts > 0" + STILL_MATTERS);
    }

    public int sentCount() {
        return count("select count(*) from mail_outbox where sent_at is not null");
    }

    /** Takes a mail for this process until then; false if another has taken it or it is not due any more. */
    public boolean claim(long id, Instant now, Instant until) {
        return jdbc.update(
                        "update mail_outbox set next_try_at = ? where id = ? and sent_at is null and next_try_at <= ?",
                        utc(until),
                        id,
                        utc(now))
                == 1;
    }

    /** Notes that a mail went out. What belongs to no notice may hold a secret link, and its text is forgotten. */
    public void sent(long id, Instant at) {
        jdbc.update("""
                update mail_outbox set sent_at = ?, attempts = attempts + 1, last_error = null,
                body = case when notice_id is null then '' else body end where id = ?\
                """, utc(at), id);
    }

    public void failed(long id, Instant nextTry, String error) {
        jdbc.update(
                "update mail_outbox set attempts = attempts + 1, next_try_at = ?, last_error = ? where id = ?",
                utc(nextTry),
                error,
                id);
    }

    /** Lets everything that waits be tried at once. */
    public void hurry(Instant now) {
        jdbc.update("update mail_outbox set next_try_at = ? where sent_at is null", utc(now));
    }

    private int count(String sql) {
        return Objects.requireNonNullElse(jdbc.queryForObject(sql, Integer.class), 0);
    }

    private static WaitingMail mail(ResultSet row) throws SQLException {
        return new WaitingMail(
                row.getLong("id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
