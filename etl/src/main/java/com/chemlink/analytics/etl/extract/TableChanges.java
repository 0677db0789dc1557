package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceColumn;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceTable;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads what has changed in one source table since an earlier reading: rows that came or are different arrive in
 * {@code sync_next.changed_…}, keys that vanished in {@code sync_next.gone_…}.
 */
final class TableChanges {

    private final SourceKit kit;
    private final SourceTable table;
    private final List<SourceColumn> columns;
    private final Earlier earlier;
    private final Wanted wanted;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;
    private final long begun = System.nanoTime();
    private final String name;
    private final String there;
    private final SourceColumn key;
    private final boolean uuid;

    TableChanges(SourceKit kit, SourceTable table, List<SourceColumn> columns, Earlier earlier, Wanted wanted,
            Cancellation cancellation, Consumer<SyncEvent> listener) {
        this.kit = kit;
        this.table = table;
        this.columns = columns;
        this.earlier = earlier;
        this.wanted = wanted;
        this.cancellation = cancellation;
        this.listener = listener;
        this.name = kit.stagingName(table);
        this.there = "public.\"" + table.name() + '"';
        this.key = columns.stream().filter(SourceColumn::isKey).findFirst().orElseThrow();
        this.uuid = key.type().equals("uuid");
    }

    TableResult run(Connection source, Connection target) throws SQLException, TableCopy.TargetFailure {
        forgetEarlierAttempt(target);
        boolean whole = !ChangeScan.knowsWriters(source, there);
        ChangeScan scan = ChangeScan.of(source, there, key.expression(), uuid, whole ? "true" : condition());
        wanted.budget().spend(scan.changed());
        TableCopy.Result copied = scan.changed() == 0
                ? new TableCopy.Result(0, 0, 0)
                : copyRows(source, target, scan.which(), scan.changed());
        try {
            KeyChecksum inserted = copied.rowsRead() == 0 ? KeyChecksum.NONE : keepDifferent(target);
            long changed = copied.rowsRead() == 0 ? 0 : count(target, "changed_" + name);
            long gone = 0;
            if (!earlier.keysOf(table).plus(inserted).equals(scan.there())) {
                VanishedKeys vanished = new VanishedKeys(table, name, key, uuid, cancellation);
                gone = vanished.find(source, target);
                for (String unseen : vanished.unseen(target)) {
                    copyRows(source, target, key.expression() + " = ANY('" + unseen + "')", -1);
                }
                inserted = keepDifferent(target);
                changed = count(target, "changed_" + name);
            }
            target.commit();
            listener.accept(new SyncEvent.TableFinished(name, copied.rowsRead(), changed, copied.bytes(), elapsed()));
            return new TableResult(table, "staging." + name, copied.rowsRead(), changed, copied.bytes(), elapsed(),
                    scan.there(), new TableResult.Changes(inserted.rows(), changed - inserted.rows(), gone));
        } catch (SQLException e) {
            throw new TableCopy.TargetFailure(e);
        }
    }

    private void forgetEarlierAttempt(Connection target) throws TableCopy.TargetFailure {
        try (Statement statement = target.createStatement()) {
            statement.execute("""
                    DELETE FROM sync_next.changed_%1$s;
                    DELETE FROM sync_next.gone_%1$s;
                    DROP TABLE IF EXISTS sync_next.there_%1$s""".formatted(name));
        } catch (SQLException e) {
            throw new TableCopy.TargetFailure(e);
        }
    }

    private String condition() {
        List<String> names = columns.stream().map(SourceColumn::name).toList();
        return wanted.from() == null || wanted.until() == null
                ? earlier.writtenSince()
                : "(%s OR %s)".formatted(earlier.writtenSince(),
                        Earlier.between(table, names, wanted.from(), wanted.until()));
    }

    private TableCopy.Result copyRows(Connection source, Connection target, String which, long expected)
            throws SQLException, TableCopy.TargetFailure {
        TableCopy.Result copied = new TableCopy(source, target, cancellation,
                (rows, bytes) -> listener.accept(new SyncEvent.TableProgress(name, rows, bytes, elapsed())))
                .copy("SELECT %s FROM %s WHERE %s".formatted(
                        columns.stream().map(SourceColumn::expression).collect(Collectors.joining(", ")), there,
                        which),
                        "sync_next.changed_%s (%s)".formatted(name, columns.stream()
                                .map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "))),
                        "");
        if (copied.rowsRead() != copied.rowsWritten() || (expected >= 0 && copied.rowsRead() != expected)) {
            throw new Failure(Category.DATA_REJECTED, "EX-DIFFERS",
                    "What arrived of %s.%s is not what was sent (%,d rows there, %,d here)."
                            .formatted(kit.label(), table.name(), expected, copied.rowsWritten()),
                    "Nothing was published. Sync again; if it happens again, check the network and both disks.");
        }
        return copied;
    }

    /** Forgets rows that are what they were; of the others, those whose keys are new. */
    private KeyChecksum keepDifferent(Connection target) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("""
                    DELETE FROM sync_next.changed_%1$s AS now USING staging.%1$s AS was
                    WHERE was.id = now.id AND was::text = now::text""".formatted(name));
            statement.execute("ANALYZE sync_next.changed_" + name);
        }
        return KeyChecksum.of(target, """
                sync_next.changed_%1$s AS now
                WHERE NOT EXISTS (SELECT FROM staging.%1$s AS was WHERE was.id = now.id)""".formatted(name), "id",
                uuid);
    }

    private static long count(Connection target, String table) throws SQLException {
        return Long.parseLong(SqlValues.first(target, "SELECT count(*) FROM sync_next." + table));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
