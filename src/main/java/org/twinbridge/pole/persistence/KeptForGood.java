package org.twinbridge.pole.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** A trigger of H2 that refuses whatever it is called for: the rows of its table stay as they are. */
public final class KeptForGood extends TriggerAdapter {

    private static final String INTEGRITY_VIOLATED = "23000";

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        throw new SQLException(
                "What is in the table (%s) is kept for good. Add a new decision instead.".formatted(tableName),
                INTEGRITY_VIOLATED);
    }
}
