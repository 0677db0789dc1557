package com.chemlink.analytics.etl.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one dataset, read once and laid out column by column: what is checked, described and exported is then the
 * same, whatever is published meanwhile, and each look at it costs next to nothing.
 */
public final class DatasetRows implements AutoCloseable {

    /** Their table. */
    public static final String TABLE = "dataset_rows";

    /** The table of people whose label is not known yet, once it is asked for. */
    public static final String NEWEST = "newest_people";

    /** The pseudonyms of accounts that are no real people, once they are asked for. */
    private static final String OTHERS = "other_accounts";

    /** What every dataset has beside its fields. */
    private static final List<StoredColumn> CHECKED = Stream.concat(
            Stream.of("x_split", "x_population").map(name -> StoredColumn.of(name, FieldType.TEXT)),
            Stream.of("x_t", "x_known_at", "x_label_at", "x_label_until")
                    .map(name -> StoredColumn.of(name, FieldType.INSTANT)))
            .toList();

    private final DatasetSource source;
    private final PseudonymKey key;
    private final List<Field> fields;
    private final long most;
    private final RowStore store;

    private DatasetRows(DatasetSource source, PseudonymKey key, Laying laying) throws SQLException {
        this.source = source;
        this.key = key;
        fields = source.dataset().fields().stream()
                .filter(field -> field.role() != FieldRole.PERSONAL || laying.personal().contains(field.name()))
                .toList();
        most = laying.most();
        store = new RowStore(laying.aside(), laying.cancellation());
    }

    /**
     * @param source in a transaction that reads one state
     */
    public static DatasetRows lay(Connection source, Dataset dataset, Snapshot snapshot, PseudonymKey key,
            Laying laying) throws SQLException {
        DatasetRows rows = new DatasetRows(DatasetSource.of(source, dataset, snapshot), key, laying);
        try {
            rows.load(TABLE, rows.source.query(laying.most()), rows.columns(), laying.progress());
            return rows;
        } catch (SQLException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void load(String table, String query, List<StoredColumn> columns, LongConsumer progress)
            throws SQLException {
        store.load(table, source.connection(), query, columns, key, progress);
    }

    /** Asks where the rows are laid out; ends when cancelling is requested. */
    public Statement statement() throws SQLException {
        return store.statement();
    }

    public Dataset dataset() {
        return source.dataset();
    }

    public Snapshot snapshot() {
        return source.snapshot();
    }

    /** The fields that are laid out: all, but for personal ones that were not wanted. */
    public List<Field> fields() {
        return fields;
    }

    public long count() throws SQLException {
        return number("SELECT count(*) FROM " + TABLE);
    }

    /** Whether there may be more than were laid out. */
    public boolean more() throws SQLException {
        return count() >= most || (most < Long.MAX_VALUE && dataset().sequences()
                && number("SELECT count(DISTINCT id) FROM " + TABLE) >= DatasetSource.people(most));
    }

    /** In the order of their use; one called {@code all} where it is not split. */
    public List<Split> splits() throws SQLException {
        return tally().splits();
    }

    /** How many rows have each value of a label that is a word. */
    public Map<String, Long> balance(Field label) throws SQLException {
        return tally().balance(label);
    }

    /** The same of every such label, by its name. */
    public Map<String, Map<String, Long>> balance() throws SQLException {
        return tally().balances();
    }

    private Tally tally() {
        return new Tally(store.connection(), dataset(), TABLE);
    }

    /** Rows whose id is that of a ghost, a test or a deleted account by now; only known of what is published now. */
    public long ofOthers() throws SQLException {
        if (!snapshot().published()) {
            return 0;
        }
        execute("DROP TABLE IF EXISTS " + OTHERS);
        load(OTHERS, "SELECT 'user:' || user_id AS id FROM core.users WHERE population <> 'real'",
                List.of(new StoredColumn("id", FieldType.TEXT, true, null)), _ -> {});
        return number("SELECT count(*) FROM %s WHERE id IN (SELECT id FROM %s)".formatted(TABLE, OTHERS));
    }

    /** Whether people whose label is not known yet can be laid out: those of activation as it is published now. */
    public boolean newestKnown() {
        return dataset().equals(Datasets.ACTIVATION) && snapshot().published();
    }

    /** Lays them out beside the rows. */
    public void layNewest() throws SQLException {
        Horizon horizon = dataset().horizon();
        if (horizon == null || !newestKnown()) {
            throw new IllegalStateException(dataset().id());
        }
        execute("DROP TABLE IF EXISTS " + NEWEST);
        load(NEWEST, TrainingSql.newest(dataset(), horizon), columns(), _ -> {});
    }

    private List<StoredColumn> columns() {
        Stream<StoredColumn> columns = Stream.concat(fields.stream().map(StoredColumn::of), CHECKED.stream());
        Horizon horizon = dataset().horizon();
        return horizon == null
                ? columns.map(StoredColumn::withoutHorizon).toList()
                : TrainingSql.derived(columns, horizon);
    }

    /** What is not in it, and why; only known of what is published now. */
    public List<LeftOut> leftOut() throws SQLException {
        return source.leftOut();
    }

    /** The first rows, as text; null where nothing is known. */
    public List<List<@Nullable String>> preview(int most) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet row = statement.executeQuery("SELECT %s FROM %s ORDER BY %s LIMIT %d".formatted(
                        Columns.asText(fields, false), TABLE, Columns.order(dataset()), most))) {
            while (row.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int column = 1; column <= fields.size(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    public long number(String query) throws SQLException {
        try (Statement statement = statement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Says how many rows it changed. */
    public long execute(String sql) throws SQLException {
        return store.execute(sql);
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
