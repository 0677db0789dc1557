package com.chemlink.analytics.etl.source;

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
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few connections to a source that all see it as of one instant, and that the server itself keeps from writing,
 * whatever the account may do.
 */
public final class SourceSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceSession.class);

    private final SourceKit kit;
    private final DatabaseAddress address;
    private final List<Connection> connections;
    private final SourceInstant instant;

    private SourceSession(SourceKit kit, DatabaseAddress address, List<Connection> connections,
            SourceInstant instant) {
        this.kit = kit;
        this.address = address;
        this.connections = connections;
        this.instant = instant;
    }

    public static SourceSession open(SourceKit kit, DatabaseAddress address, SourceLimits limits) {
        List<Connection> connections = new ArrayList<>();
        try {
            Connection first = connect(address, limits);
            connections.add(first);
            ServerVersion.of(first).requireSupported(kit.label());
            SourceInstant instant = SourceInstant.read(first);
            if (limits.connections() > 1) {
                String snapshot = value(first, "SELECT pg_export_snapshot()");
                while (connections.size() < limits.connections()) {
                    Connection another = connect(address, limits);
                    connections.add(another);
                    execute(another, "SET TRANSACTION SNAPSHOT '" + snapshot + "'");
                }
            }
            return new SourceSession(kit, address, List.copyOf(connections), instant);
        } catch (SQLException e) {
            closeAll(connections);
            throw explain(kit, e);
        } catch (Failure e) {
            closeAll(connections);
            throw e;
        }
    }

    private static Connection connect(DatabaseAddress address, SourceLimits limits) throws SQLException {
        PGSimpleDataSource source = address.dataSource();
        source.setSocketTimeout((int) limits.silence().toSeconds());
        Connection connection = address.connect(source);
        execute(connection,
                """
                        SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
                        SET default_transaction_read_only = on;
                        SET statement_timeout = %d;
                        SET lock_timeout = %d;
                        SET idle_in_transaction_session_timeout = %d""".formatted(limits.statement().toMillis(),
                        limits.lock().toMillis(),
                        limits.idle().toMillis()));
        connection.setAutoCommit(false);
        return connection;
    }

    public SourceKit kit() {
        return kit;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** All connections; each is for one thread at a time. */
    public List<Connection> connections() {
        return connections;
    }

    public SourceInstant instant() {
        return instant;
    }

    /** What a source's refusal or silence means, in words. */
    public static Failure explain(SourceKit kit, SQLException e) {
        String label = kit.label();
        return switch (String.valueOf(e.getSQLState())) {
            case "40001" ->
                again("SRC-STANDBY", "%s is a standby and cancelled the query to catch up.".formatted(label), e);
            case "57014" -> again("SRC-TIMEOUT", "%s stopped a query that took too long.".formatted(label), e);
            case "55P03" -> again("SRC-LOCKED", "Somebody is changing the tables of %s right now.".formatted(label), e);
            case "53300" -> again("SRC-FULL", "%s has no connection left.".formatted(label), e);
            case "57P01", "57P02", "57P03", "08006", "08003", "08001" ->
                again("SRC-LOST", "The connection to %s was lost.".formatted(label), e);
            case "42501" -> new Failure(Category.BAD_CONFIGURATION, "SRC-RIGHTS",
                    "The account may not read all of %s.".formatted(label),
                    "Ask its owner to GRANT SELECT on the tables of the contract.", e);
            default -> new Failure(Category.UNAVAILABLE, "SRC-READ", "%s could not be read (SQL state %s)."
                    .formatted(label, e.getSQLState()), "Run with --verbose for the details.", e);
        };
    }

    private static Failure again(String code, String sentence, SQLException e) {
        return new Failure(Category.UNAVAILABLE, code, sentence,
                "Nothing was changed; the next sync starts from the same place.", true, e);
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void closeAll(List<Connection> connections) {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Nothing was written, so there is nothing to lose: the server ends the session by itself.
                LOG.debug("A connection to a source could not be closed", e);
            }
        }
    }

    @Override
    public void close() {
        closeAll(connections);
    }
}
