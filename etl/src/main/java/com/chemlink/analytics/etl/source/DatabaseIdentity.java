package com.chemlink.analytics.etl.source;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which database one is connected to, by the server's own account: the same one reached under another name, through
 * another port or by another account has the same identity.
 *
 * @param system identity of the server's data; null where the account may not ask
 * @param started when the server was started, to the microsecond
 * @param database number of the database within the server
 */
public record DatabaseIdentity(@Nullable String system, OffsetDateTime started, long database) {

    private static final String QUERY = """
            SELECT pg_postmaster_start_time(), oid::bigint FROM pg_database WHERE datname = current_database()""";

    public static DatabaseIdentity of(Connection connection) throws SQLException {
        String system = system(connection);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new DatabaseIdentity(system, row.getObject(1, OffsetDateTime.class), row.getLong(2));
        }
    }

    /** The same of the analytics database, whose failures must not be taken for a source's. */
    public static DatabaseIdentity ofAnalytics(Connection connection) {
        try {
            return of(connection);
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    /** Identity of the server's data, which a copy of it shares; null where the account may not ask. */
    static @Nullable String system(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String mayAsk = "SELECT has_function_privilege('pg_control_system()', 'EXECUTE')";
            try (ResultSet row = statement.executeQuery(mayAsk)) {
                row.next();
                if (!row.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT system_identifier::text FROM pg_control_system()")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Also true of a standby or a copy of it. */
    public boolean sameAs(DatabaseIdentity other) {
        if (system == null || other.system == null) {
            return database == other.database && started.isEqual(other.started);
        }
        return database == other.database && system.equals(other.system);
    }

    /** A source is never written to, however the two are called. */
    public static void requireDifferent(SourceKit kit, DatabaseIdentity source, DatabaseIdentity analytics,
            DatabaseAddress address) {
        if (source.sameAs(analytics)) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-SAME",
                    "%s is the analytics database itself (%s), under whatever name it was reached."
                            .formatted(kit.label(), address.label()),
                    "Nothing was written. Name a database of its own in ANALYTICS_DB_NAME.");
        }
    }
}
