package com.chemlink.analytics.etl.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The instant at which a source was read, by the source's own account.
 *
 * @param asOf its clock when the snapshot was taken; a sample source fixes its own
 * @param xmin its oldest transaction still running then: what that one commits later must be read next time
 * @param xmax its next transaction number: unchanged means that nothing at all was written since
 * @param system identity of the server's data and of the line of its history; null where the account may not ask
 */
public record SourceInstant(OffsetDateTime asOf, long xmin, long xmax, @Nullable String system, String version) {

    /** A comment on a table that begins like this fixes "today": samples have one, production has none. */
    public static final String SAMPLE_AS_OF = "Sample data as of ";

    private static final String QUERY = """
            SELECT coalesce((
                       SELECT max(substr(description, length('%1$s') + 1)::timestamptz) FROM pg_description
                       WHERE classoid = 'pg_class'::regclass AND objsubid = 0 AND description LIKE '%1$s%%'
                   ), transaction_timestamp()),
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                   current_setting('server_version')""".formatted(SAMPLE_AS_OF);

    static SourceInstant read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String system = system(statement);
            try (ResultSet row = statement.executeQuery(QUERY)) {
                row.next();
                return new SourceInstant(row.getObject(1, OffsetDateTime.class), row.getLong(2), row.getLong(3),
                        system, row.getString(4));
            }
        }
    }

    private static @Nullable String system(Statement statement) throws SQLException {
        String mayAsk = "SELECT has_function_privilege('pg_control_system()', 'EXECUTE') AND has_function_privilege('pg_control_checkpoint()', 'EXECUTE')";
        try (ResultSet row = statement.executeQuery(mayAsk)) {
            if (!row.next() || !row.getBoolean(1)) {
                return null;
            }
        }
        try (ResultSet row = statement.executeQuery("""
                SELECT system_identifier || '/' || timeline_id FROM pg_control_system(), pg_control_checkpoint()""")) {
            row.next();
            return row.getString(1);
        }
    }
}
