package com.chemlink.analytics.etl.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instant at which a source was read, by the source's own account.
 *
 * @param asOf its clock when the snapshot was taken; a sample source fixes its own
 * @param xmin its oldest transaction still running then: what that one commits later must be read next time
 * @param xmax its next transaction number: unchanged means that nothing at all was written since
 * @param system identity of the server's data; null where the account may not ask
 * @param sample whether it is sample data, which is nobody's production
 */
public record SourceInstant(OffsetDateTime asOf, long xmin, long xmax, @Nullable String system, String version,
        boolean sample) {

    /** A comment on a table that begins like this fixes "today": samples have one, production has none. */
    public static final String SAMPLE_AS_OF = "Sample data as of ";

    private static final String QUERY = """
            SELECT coalesce((
                       SELECT max(substr(description, length('%1$s') + 1)::timestamptz) FROM pg_description
                       WHERE classoid = 'pg_class'::regclass AND objsubid = 0 AND description LIKE '%1$s%%'
                   ), transaction_timestamp()),
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                   current_setting('server_version'),
                   EXISTS (SELECT FROM pg_description
                           WHERE classoid = 'pg_class'::regclass AND objsubid = 0 AND description LIKE '%1$s%%')"""
            .formatted(SAMPLE_AS_OF);

    static SourceInstant read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String system = DatabaseIdentity.system(connection);
            String line = system == null ? null : system + "/" + line(statement);
            try (ResultSet row = statement.executeQuery(QUERY)) {
                row.next();
                return new SourceInstant(row.getObject(1, OffsetDateTime.class), row.getLong(2), row.getLong(3),
                        line, row.getString(4), row.getBoolean(5));
            }
        }
    }

    /** A standby that took over, or a restored backup, goes on in a line of history of its own. */
    private static String line(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                SELECT CASE WHEN has_function_privilege('pg_control_checkpoint()', 'EXECUTE')
                            THEN (SELECT timeline_id FROM pg_control_checkpoint())::text ELSE '' END""")) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * What speaks against this being the source that was read before, a while later: nothing, unless it was restored
     * from a backup or replaced. Then nobody knows what has changed since, and it has to be read whole.
     */
    public Optional<String> reasonNotToContinueFrom(@Nullable String systemThen, long xminThen, long xmaxThen) {
        if (system != null && systemThen != null && !system.equals(systemThen)) {
            return Optional.of("its data is on another server now, or was restored");
        }
        return xmax < xmaxThen || xmin < xminThen
                ? Optional.of("its transactions have gone back to an earlier number, as after a restore")
                : Optional.empty();
    }
}
