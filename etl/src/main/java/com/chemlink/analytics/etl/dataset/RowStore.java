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
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A DuckDB of one's own: columns in memory outside the heap, beyond its limit in a folder. On as many threads everywhere:
 * rows are laid out as they come, whoever needs an order asks for one that leaves nothing open, and the same rows give the
 * same bytes.
 */
final class RowStore implements AutoCloseable {

    static final int THREADS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(RowStore.class);

    private static final String SOURCE = "copied";

    /** Two thousand rows are written at a time, four times over: enough for a hundred with two texts of a megabyte each. */
    private static final String MEMORY = "1GB";

    private static final Duration BETWEEN_STOPS = Duration.ofMillis(10);

    private final Connection duckdb;
    private final Thread stopping;
    private volatile @Nullable Statement latest;

    /**
     * @param aside a folder for what does not fit into memory, made if it is needed
     * @param cancellation ends every statement, once it is requested
     */
    RowStore(Path aside, Cancellation cancellation) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(THREADS));
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", aside.toString());
        duckdb = DriverManager.getConnection("jdbc:duckdb:", settings);
        stopping = Thread.ofVirtual().unstarted(() -> stopWhenCancelled(cancellation));
        execute("SET TimeZone = 'UTC'");
        execute("SET preserve_insertion_order = false"); // else only one thread would lay rows out
        stopping.start();
    }

    Connection connection() {
        return duckdb;
    }

    /** Ends when cancelling is requested; one asks at a time. */
    Statement statement() throws SQLException {
        Statement statement = duckdb.createStatement();
        latest = statement;
        return statement;
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
        try (Statement statement = statement()) {
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }

    /** Whatever is being asked, and is asked afterwards. */
    private void stopWhenCancelled(Cancellation cancellation) {
        try {
            if (cancellation.await(Duration.ofDays(1))) {
                while (true) {
                    stop(latest);
                    Thread.sleep(BETWEEN_STOPS);
                }
            }
        } catch (Failure | InterruptedException over) {
            LOG.trace("Closed: nothing is left to be stopped", over);
        }
    }

    private static void stop(@Nullable Statement statement) {
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException over) {
            LOG.trace("It has ended by itself; the next one is stopped", over);
        }
    }

    @Override
    public void close() throws SQLException {
        stopping.interrupt();
        duckdb.close();
    }
}
