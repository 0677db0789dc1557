package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A DuckDB of one's own: columns in memory outside the heap, beyond its limit in a folder. On as many threads everywhere:
 * rows are laid out as they come, whoever needs an order asks for one that leaves nothing open, and the same rows give the
 * same bytes.
 */
final class RowStore implements AutoCloseable {

    static final int THREADS = 2;

    private static final String SOURCE = "copied";

    /** Two thousand rows are written at a time, four times over: enough for a hundred with two texts of a megabyte each. */
    private static final String MEMORY = "1GB";

    private final Connection duckdb;

    /** @param aside a folder for what does not fit into memory, made if it is needed */
    RowStore(Path aside) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(THREADS));
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", aside.toString());
        duckdb = DriverManager.getConnection("jdbc:duckdb:", settings);
        execute("SET TimeZone = 'UTC'");
        execute("SET preserve_insertion_order = false"); // else only one thread would lay rows out
    }

    Connection connection() {
        return duckdb;
    }

    /**
     * Lays the answer of a query out as a table.
     *
     * @param progress is told how many rows are there
     */
    void load(String table, Connection from, String query, List<StoredColumn> columns, PseudonymKey key,
            LongConsumer progress) throws SQLException {
        List<StoredColumn> asked = columns.stream().filter(StoredColumn::isAsked).toList();
        CopyOut copy = from.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("COPY (SELECT %s FROM (%s\n) AS everything) TO STDOUT (FORMAT binary)".formatted(
                        asked.stream().map(StoredColumn::asked).collect(Collectors.joining(", ")), query));
        CopiedBatches batches = new CopiedBatches(copy, progress);
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            String name = SOURCE + "_" + table;
            function.withName(name).withFunction(new CopiedRows(batches, asked, key)).register(duckdb);
            execute("CREATE TABLE %s AS SELECT %s FROM %s()".formatted(table,
                    columns.stream().map(StoredColumn::kept).collect(Collectors.joining(", ")), name));
        } catch (SQLException e) {
            batches.requireWhole();
            throw e;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Says how many rows it changed. */
    long execute(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }

    /** For what takes long: ends when cancelling is requested. */
    void execute(String sql, Cancellation cancellation) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            Thread stopping = Thread.ofVirtual().start(() -> stopWhenCancelled(statement, cancellation));
            try {
                statement.execute(sql);
            } finally {
                stopping.interrupt();
            }
        }
    }

    private static void stopWhenCancelled(Statement statement, Cancellation cancellation) {
        try {
            if (cancellation.await(Duration.ofDays(1))) {
                statement.cancel();
            }
        } catch (SQLException | Failure over) {
            // It has ended by itself; nothing is left to be stopped.
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }
}
