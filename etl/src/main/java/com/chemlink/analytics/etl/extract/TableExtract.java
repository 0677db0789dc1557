package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceColumn;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceTable;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one source table whole into its twin, gives the twin its keys, and compares both ends. */
final class TableExtract {

    private final SourceKit kit;
    private final SourceTable table;
    private final List<SourceColumn> columns;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;
    private final long begun = System.nanoTime();

    TableExtract(SourceKit kit, SourceTable table, List<SourceColumn> columns, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.kit = kit;
        this.table = table;
        this.columns = columns;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    TableResult run(Connection source, Connection target) throws SQLException, TableCopy.TargetFailure {
        String name = kit.stagingName(table);
        prepare(target, name);
        TableCopy.Result copied = new TableCopy(source, target, cancellation,
                (rows, bytes) -> listener.accept(new SyncEvent.TableProgress(name, rows, bytes, elapsed())))
                .copy("SELECT %s FROM public.\"%s\"".formatted(list(SourceColumn::expression), table.name()),
                        "sync_next.%s (%s)".formatted(name, list(column -> '"' + column.name() + '"')), "FREEZE");
        String checksum = compare(source, target, name, copied);
        finish(target, name);
        listener.accept(
                new SyncEvent.TableFinished(name, copied.rowsRead(), copied.rowsWritten(), copied.bytes(), elapsed()));
        return new TableResult(table, "staging." + name, copied.rowsRead(), copied.rowsWritten(), copied.bytes(),
                elapsed(), new KeyChecksum(copied.rowsRead(), checksum), null);
    }

    /**
     * Made in the transaction that fills it: the server may then leave the rows out of its log. An earlier attempt may
     * have left the twin of a table that it read before it failed.
     */
    private static void prepare(Connection target, String name) throws TableCopy.TargetFailure {
        try (Statement statement = target.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit = off; DROP TABLE IF EXISTS sync_next." + name);
            statement.execute("SELECT ops.next_twin('staging.%s')".formatted(name));
        } catch (SQLException e) {
            throw new TableCopy.TargetFailure(e);
        }
    }

    private String compare(Connection source, Connection target, String name, TableCopy.Result copied)
            throws SQLException, TableCopy.TargetFailure {
        SourceColumn key = columns.stream().filter(SourceColumn::isKey).findFirst().orElseThrow();
        boolean uuid = key.type().equals("uuid");
        KeyChecksum there = KeyChecksum.of(source, "public.\"" + table.name() + '"', key.expression(), uuid);
        KeyChecksum here;
        try {
            here = KeyChecksum.of(target, "sync_next." + name, key.name(), uuid);
        } catch (SQLException e) {
            throw new TableCopy.TargetFailure(e);
        }
        if (!there.equals(here) || copied.rowsRead() != copied.rowsWritten() || here.rows() != copied.rowsRead()) {
            throw new Failure(Category.DATA_REJECTED, "EX-DIFFERS",
                    "What arrived of %s.%s is not what was sent (%,d rows there, %,d here)."
                            .formatted(kit.label(), table.name(), there.rows(), here.rows()),
                    "Nothing was published. Sync again; if it happens again, check the network and both disks.");
        }
        return here.checksum();
    }

    private static void finish(Connection target, String name) throws TableCopy.TargetFailure {
        try (Statement statement = target.createStatement()) {
            List<String> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    """
                            SELECT ops.next_index_statements('staging.%1$s') AS statement
                            UNION ALL SELECT ops.next_key_statements('staging.%1$s')"""
                            .formatted(name))) {
                while (row.next()) {
                    if (!row.getString(1).startsWith("CREATE INDEX")) { // what nobody reads by yet comes later
                        keys.add(row.getString(1));
                    }
                }
            }
            for (String key : keys) {
                statement.execute(key);
            }
            statement.execute("ANALYZE sync_next." + name);
            target.commit();
        } catch (SQLException e) {
            throw new TableCopy.TargetFailure(e);
        }
    }

    private String list(Function<SourceColumn, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
