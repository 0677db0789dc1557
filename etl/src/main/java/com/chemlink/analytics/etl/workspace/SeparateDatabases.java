package com.chemlink.analytics.etl.workspace;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.source.DatabaseIdentity;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Before anything is written to the analytics database: is it really none of the sources, reached under another name?
 * The servers are asked, because names prove nothing.
 */
public final class SeparateDatabases {

    private static final Map<Role, SourceKit> SOURCES = Map.of(Role.CHEMLINK, SourceKit.CHEMLINK, Role.ENGAGEMENT,
            SourceKit.ENGAGEMENT);

    private SeparateDatabases() {}

    /** @throws Failure where the analytics database is a source, or where that cannot be known before it is first written */
    public static void require(Map<Role, DatabaseAddress> databases) {
        DatabaseAddress analytics = databases.get(Role.ANALYTICS);
        if (analytics == null) {
            return;
        }
        try (Connection connection = analytics.connect()) {
            DatabaseIdentity identity = DatabaseIdentity.of(connection);
            boolean ours = isOurs(connection);
            for (Map.Entry<Role, SourceKit> source : SOURCES.entrySet()) {
                DatabaseAddress address = databases.get(source.getKey());
                if (address != null) {
                    compare(source.getValue(), address, identity, ours);
                }
            }
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    /** What is already ours is no source; a database that is not yet has to wait until its sources can be asked. */
    private static void compare(SourceKit kit, DatabaseAddress address, DatabaseIdentity analytics, boolean ours)
            throws SQLException {
        try (Connection connection = address.connect()) {
            DatabaseIdentity.requireDifferent(kit, DatabaseIdentity.of(connection), analytics, address);
        } catch (Failure e) {
            if (!ours || e.code().equals("CF-SAME")) {
                throw e;
            }
        }
    }

    private static boolean isOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('ops.schema_history') IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
