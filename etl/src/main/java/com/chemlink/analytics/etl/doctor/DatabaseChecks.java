package com.chemlink.analytics.etl.doctor;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.source.SourceRights;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.ServerVersion;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the doctor, and whoever tests a connection, looks at in one database. */
public final class DatabaseChecks {

    private DatabaseChecks() {}

    public static List<Check> examine(Role role, DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            ServerVersion version = ServerVersion.of(connection).requireSupported(address.label());
            List<Check> checks = new ArrayList<>();
            checks.add(Check.ok(role.label(), "%s answers: PostgreSQL %s, %s".formatted(address.label(),
                    version.text(), encrypted(connection) ? "encrypted" : "not encrypted")));
            if (role == Role.ANALYTICS) {
                mayCreate(connection, address, checks);
            } else {
                rights(role, address, SourceRights.of(connection), checks);
            }
            return checks;
        } catch (SQLException e) {
            throw new Failure(Category.UNAVAILABLE, "DB-EXAMINE", "%s could not be examined: %s."
                    .formatted(address.label(), e.getMessage()), "Check the server and its log.", true, e);
        }
    }

    private static void mayCreate(Connection connection, DatabaseAddress address, List<Check> checks)
            throws SQLException {
        if (!is(connection, "SELECT has_database_privilege(current_database(), 'CREATE')")) {
            checks.add(Check.failed(Role.ANALYTICS.label(),
                    "user %s may not create schemas in %s".formatted(address.user(), address.database()),
                    "GRANT CREATE ON DATABASE to that user, or make it the owner."));
        }
    }

    private static void rights(Role role, DatabaseAddress address, SourceRights rights, List<Check> checks) {
        if (rights != SourceRights.READS_ONLY) {
            checks.add(Check.warning(role.label(), "user %s %s".formatted(address.user(), rights.words()),
                    "The workbench only reads, but an account that can only read is safer."));
        }
    }

    private static boolean encrypted(Connection connection) throws SQLException {
        return is(connection, "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
