package com.chemlink.analytics.schema.database;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.ServerVersion;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.jspecify.annotations.Nullable;

/** Opens the analytics database: checks that it is one and ours, and brings it to this program's version. */
public final class AnalyticsDatabase {

    /** In the order of the data's way. */
    public static final List<String> SCHEMAS = List.of("ops", "staging", "core", "aggregates", "ai");

    /** The code of what is said of a database that another build made. */
    public static final String CHANGED = "AN-CHANGED";

    private static final String HISTORY = "schema_history";
    private static final String CITUS_HISTORY = "schema_history_citus";

    private AnalyticsDatabase() {}

    public static DatabaseAddress open(DatabaseAddress address) {
        boolean citus = examine(address);
        migrate(address, "migrations", HISTORY);
        if (citus) {
            migrate(address, "migrations-citus", CITUS_HISTORY);
        }
        return address;
    }

    /** Fails as opening it would; nothing is changed. */
    public static void requireUsable(DatabaseAddress address) {
        examine(address);
        requireValid(address, flyway(address, "migrations", HISTORY));
    }

    /** Whether it is distributed by Citus. */
    private static boolean examine(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            ServerVersion.of(connection).requireSupported(address.label());
            refuseWhatIsNotOurs(address, connection);
            return exists(connection, "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')");
        } catch (SQLException e) {
            throw new Failure(Category.UNAVAILABLE, "AN-OPEN",
                    "The analytics database %s could not be examined.".formatted(address.label()),
                    "Check the server and its log.", true, e);
        }
    }

    /** For who only reads: it is as this program would make it, and nothing is changed. */
    public static void requireCurrent(DatabaseAddress address) {
        Flyway flyway = flyway(address, "migrations", HISTORY);
        requireValid(address, flyway);
        if (flyway.info().pending().length > 0) {
            throw new Failure(Category.UNAVAILABLE, "AN-OLDER",
                    "The analytics database %s is not yet of this version.".formatted(address.label()),
                    "Close the program that has it open, then try again.", true, null);
        }
    }

    /** Tables of others under our names are left alone: nothing is dropped, moved or built beside them. */
    private static void refuseWhatIsNotOurs(DatabaseAddress address, Connection connection) throws SQLException {
        if (exists(connection, "SELECT to_regclass('ops.%s') IS NOT NULL".formatted(HISTORY))) {
            return;
        }
        List<String> taken = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                        SELECT DISTINCT nspname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE nspname = ANY (?) ORDER BY nspname""")) {
            query.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new Failure(Category.BAD_CONFIGURATION, "AN-FOREIGN",
                    "%s already holds tables in %s that are not the workbench's.".formatted(address.label(),
                            String.join(", ", taken)),
                    "Name an empty database in ANALYTICS_DB_NAME.");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void migrate(DatabaseAddress address, String location, String history) {
        Flyway flyway = flyway(address, location, history);
        try {
            requireValid(address, flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw refuse(address, String.valueOf(e.getMessage()), e.getErrorCode(), e);
        }
    }

    private static void requireValid(DatabaseAddress address, Flyway flyway) {
        ValidateResult state = flyway.validateWithResult();
        if (!state.validationSuccessful) {
            throw refuse(address, state.getAllErrorMessages(), errorCode(state), null);
        }
    }

    private static Flyway flyway(DatabaseAddress address, String location, String history) {
        return Flyway.configure(AnalyticsDatabase.class.getClassLoader())
                .dataSource(address.dataSource())
                .locations("classpath:" + location)
                .defaultSchema("ops")
                .table(history)
                .baselineOnMigrate(!history.equals(HISTORY))
                .baselineVersion("0")
                // Nothing of a newer program is overlooked: it would be written to by an older one.
                .ignoreMigrationPatterns("*:pending")
                .validateMigrationNaming(true)
                .validateOnMigrate(false) // that has been done before, in our own words
                .load();
    }

    private static ErrorCode errorCode(ValidateResult state) {
        return state.invalidMigrations.isEmpty()
                ? CoreErrorCode.VALIDATE_ERROR
                : state.invalidMigrations.getFirst().errorDetails.errorCode;
    }

    private static Failure refuse(DatabaseAddress address, String details, ErrorCode code, @Nullable Exception e) {
        Throwable cause = e == null ? new IllegalStateException(details) : e;
        if (code == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
            return new Failure(Category.BAD_CONFIGURATION, "AN-NEWER",
                    "The analytics database %s was made by a newer version of the workbench."
                            .formatted(address.label()),
                    "Install that version; an older one never changes it.", cause);
        }
        if (code == CoreErrorCode.CHECKSUM_MISMATCH || code == CoreErrorCode.DESCRIPTION_MISMATCH
                || code == CoreErrorCode.TYPE_MISMATCH) {
            return new Failure(Category.BAD_CONFIGURATION, CHANGED,
                    "The analytics database %s was made by another build: a migration differs from the one applied."
                            .formatted(address.label()),
                    "Use the build that made it, or name an empty database in ANALYTICS_DB_NAME and sync again.",
                    cause);
        }
        return new Failure(Category.INTERNAL, "AN-MIGRATE",
                "The analytics database %s could not be brought to this version.".formatted(address.label()),
                "Nothing was changed by the step that failed; run with --verbose for the details.", cause);
    }
}
