package org.twinbridge.notice.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.notice.InboxPart;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.ReceivedNotice;
import org.twinbridge.notice.Recipient;

/** Notices in their tables. Everything runs within the caller's transaction. */
@Repository
public class NoticeStore {

    private static final String SEPARATOR = "\u001f";

    private static final String INSERT = """
        insert into notice (recipient_kind, recipient, once_key, kind, told_values, address, urgent, due_on, sent_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String FROM = """
         from notice n left join notice_state s on s.notice_id = n.id and s.account_name = ?
        where (%s)\
        """;

    private static final String COLUMNS =
            "select n.id, n.kind, n.told_values, n.address, n.once_key, n.urgent, n.due_on, n.sent_at, n.settled_at, s.read_at, s.done_at";

    private static final String DONE = "(s.done_at is not null or n.settled_at is not null)";
    private static final String UNREAD = "s.read_at is null and n.settled_at is null";

    private final JdbcTemplate jdbc;

    NoticeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a notice unless the recipient has one of the same key.
     *
     * @return whether it was added
     */
    public boolean add(Recipient to, Notice notice, Instant at) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> addWith(connection, to, notice, at)));
    }

    /** The savepoint keeps the caller's transaction alive where another one tells the same at the same moment. */
    private static Boolean addWith(Connection connection, Recipient to, Notice notice, Instant at) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, to.kind().name());
            statement.setString(2, to.value());
            statement.setString(3, notice.once());
            statement.setString(4, notice.kind());
            statement.setString(5, String.join(SEPARATOR, notice.values()));
            statement.setString(6, notice.address());
            statement.setBoolean(7, notice.urgent());
            statement.setObject(8, notice.due());
            statement.setObject(9, utc(at));
            statement.executeUpdate();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLIntegrityConstraintViolationException toldBefore) {
            connection.rollback(before);
            return false;
        }
    }

    /** Settles all of a key that are not settled. */
    public void settle(String once, Instant at) {
        jdbc.update("update notice set settled_at = ? where once_key = ? and settled_at is null", utc(at), once);
    }

    /** Brings all of one recipient to another, but for those of which the other has one of the same key. */
    public void readdress(Recipient from, Recipient to) {
        jdbc.update("""
                update notice set recipient = ?
                where recipient_kind = ? and recipient = ? and once_key not in (
                    select once_key from notice where recipient_kind = ? and recipient = ?)\
                """, to.value(), from.kind().name(), from.value(), to.kind().name(), to.value());
    }

    public List<ReceivedNotice> page(String reader, List<Recipient> recipients, InboxPart part, int skipped, int most) {
        List<Object> arguments = arguments(reader, recipients);
        arguments.add(skipped);
        arguments.add(most);
        String order = """
             order by case when %s then 0 else 1 end, n.urgent desc, n.sent_at desc, n.id desc
            offset ? rows fetch next ? rows only\
            """.formatted(UNREAD);
        return jdbc.query(
                COLUMNS + from(recipients) + condition(part) + order, (row, n) -> received(row), arguments.toArray());
    }

    public int count(String reader, List<Recipient> recipients, InboxPart part) {
        return count(from(recipients) + condition(part), reader, recipients);
    }

    public int unread(String reader, List<Recipient> recipients) {
        return count(from(recipients) + " and " + UNREAD, reader, recipients);
    }

    /** Whether a notice is for one of the recipients. */
    public boolean isFor(long id, List<Recipient> recipients) {
        List<Object> arguments = new ArrayList<>(List.of(id));
        recipients.forEach(recipient -> addTo(arguments, recipient));
        String sql = "select count(*) from notice n where n.id = ? and (%s)".formatted(places(recipients));
        Integer found = jdbc.queryForObject(sql, Integer.class, arguments.toArray());
        return found != null && found > 0;
    }

    /** Notes the first reading. */
    public void read(long id, String reader, Instant at) {
        jdbc.update("""
                merge into notice_state s
                using (values (cast(? as bigint), cast(? as varchar(100)))) as asked (notice_id, account_name)
                on s.notice_id = asked.notice_id and s.account_name = asked.account_name
                when not matched then insert (notice_id, account_name, read_at)
                    values (asked.notice_id, asked.account_name, ?)\
                """, id, reader, utc(at));
    }

    /** @param doneAt {@code null} takes it out again */
    public void putAway(long id, String reader, @Nullable Instant doneAt, Instant at) {
        read(id, reader, at);
        jdbc.update(
                "update notice_state set done_at = ? where notice_id = ? and account_name = ?",
                doneAt == null ? null : utc(doneAt),
                id,
                reader);
    }

    private int count(String rest, String reader, List<Recipient> recipients) {
        Integer found = jdbc.queryForObject(
                "select count(*)" + rest,
                Integer.class,
                arguments(reader, recipients).toArray());
        return found == null ? 0 : found;
    }

    private static String from(List<Recipient> recipients) {
        return FROM.formatted(places(recipients));
    }

    private static String places(List<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> "n.recipient_kind = ? and n.recipient = ?")
                .collect(Collectors.joining(" or "));
    }

    private static List<Object> arguments(String reader, List<Recipient> recipients) {
        List<Object> arguments = new ArrayList<>(List.of(reader));
        recipients.forEach(recipient -> addTo(arguments, recipient));
        return arguments;
    }

    private static void addTo(List<Object> arguments, Recipient recipient) {
        arguments.add(recipient.kind().name());
        arguments.add(recipient.value());
    }

    private static String condition(InboxPart part) {
        return switch (part) {
            case WAITING -> " and not " + DONE;
            case DONE -> " and " + DONE;
            case ALL -> "";
        };
    }

    /** What a notice tells; it must be there. */
    public Notice notice(long id) {
        String sql = "select kind, told_values, address, once_key, urgent, due_on from notice where id = ?";
        return jdbc.query(sql, (row, n) -> told(row), id).getFirst();
    }

    private static ReceivedNotice received(ResultSet row) throws SQLException {
        return new ReceivedNotice(
                row.getLong("id"),
                told(row),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                instant(row, "done_at"),
                instant(row, "settled_at"));
    }

    private static Notice told(ResultSet row) throws SQLException {
        String values = row.getString("told_values");
        return new Notice(
                row.getString("kind"),
                values.isEmpty() ? List.of() : Arrays.asList(values.split(SEPARATOR, -1)),
                row.getString("address"),
                row.getString("once_key"),
                row.getBoolean("urgent"),
                row.getObject("due_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
