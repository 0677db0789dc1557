package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Stream.of("x_split", "x_population").map(name -> new StoredColumn(name, FieldType.TEXT, false)),
            Stream.of("x_t", "x_known_at", "x_label_at", "x_label_until")
                    .map(name -> new StoredColumn(name, FieldType.INSTANT, false)))
            .toList();

    private final Connection source;
    private final Dataset dataset;
    private final Snapshot snapshot;
    private final Pseudonyms pseudonyms;
    private final List<Field> fields;
    private final RowStore store;

    private DatasetRows(Connection source, Dataset dataset, Snapshot snapshot, PseudonymKey key, Laying laying)
            throws SQLException {
        this.source = source;
        this.dataset = dataset;
        this.snapshot = snapshot;
        pseudonyms = key.pseudonyms();
        fields = dataset.fields().stream()
                .filter(field -> field.role() != FieldRole.PERSONAL || laying.personal().contains(field.name()))
                .toList();
        store = new RowStore(laying.aside());
    }

    /**
     * @param source in a transaction that reads one state
     */
    public static DatasetRows lay(Connection source, Dataset dataset, Snapshot snapshot, PseudonymKey key,
            Laying laying) throws SQLException {
        prepare(source, dataset, snapshot);
        DatasetRows rows = new DatasetRows(source, dataset, snapshot, key, laying);
        try {
            rows.load(laying);
            return rows;
        } catch (SQLException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void load(Laying laying) throws SQLException {
        String query = laying.most() == Long.MAX_VALUE
                ? dataset.sql(snapshot)
                : "%s\nLIMIT %d".formatted(dataset.sql(snapshot), laying.most());
        store.load(TABLE, source, query, columns(), pseudonyms, laying.progress());
    }

    /** How many rows there are, without laying them out. In the order of their use; one called {@code all} where it is not split. */
    public static List<Split> splits(Connection source, Dataset dataset, Snapshot snapshot) throws SQLException {
        prepare(source, dataset, snapshot);
        return splits(source, dataset, "(%s\n) AS counted".formatted(dataset.sql(snapshot)));
    }

    /** How many rows have each value of a label that is a word, without laying them out. */
    public static Map<String, Long> balance(Connection source, Dataset dataset, Snapshot snapshot, Field label)
            throws SQLException {
        prepare(source, dataset, snapshot);
        return balance(source, label, "(%s\n) AS counted".formatted(dataset.sql(snapshot)));
    }

    private static void prepare(Connection source, Dataset dataset, Snapshot snapshot) throws SQLException {
        if (!snapshot.published() && !dataset.past()) {
            throw new Failure(Category.BAD_CONFIGURATION, "DS-PAST",
                    "'%s' has no history, so it cannot be had as known on an earlier run.".formatted(dataset.id()),
                    "Leave it out, or export what is published now.");
        }
        Map<String, String> settings = Map.of("chemlink.known_on", Long.toString(snapshot.run()), "TimeZone", "UTC",
                "work_mem", "192MB", "jit", "off");
        try (PreparedStatement set = source.prepareStatement("SELECT set_config(?, ?, true)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }

    /** Where the rows are laid out. */
    public Connection connection() {
        return store.connection();
    }

    public Dataset dataset() {
        return dataset;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The fields that are laid out: all, but for personal ones that were not wanted. */
    public List<Field> fields() {
        return fields;
    }

    public long count() throws SQLException {
        return number("SELECT count(*) FROM " + TABLE);
    }

    /** In the order of their use; one called {@code all} where it is not split. */
    public List<Split> splits() throws SQLException {
        return splits(connection(), dataset, TABLE);
    }

    private static List<Split> splits(Connection where, Dataset dataset, String from) throws SQLException {
        String target = dataset.target().map(Field::name).orElse("false");
        List<Split> splits = new ArrayList<>();
        try (Statement statement = where.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT x_split, count(*), count(*) FILTER (WHERE %s) FROM %s GROUP BY x_split
                        ORDER BY CASE x_split WHEN 'train' THEN 1 WHEN 'validation' THEN 2 ELSE 3 END"""
                        .formatted(target, from))) {
            while (row.next()) {
                splits.add(new Split(row.getString(1), row.getLong(2),
                        dataset.target().isPresent() ? row.getLong(3) : null));
            }
        }
        return splits;
    }

    /** How many rows have each value of a label that is a word. */
    public Map<String, Long> balance(Field label) throws SQLException {
        return balance(connection(), label, TABLE);
    }

    private static Map<String, Long> balance(Connection where, Field label, String from) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = where.createStatement();
                ResultSet row = statement
                        .executeQuery("SELECT %1$s::text, count(*) FROM %2$s GROUP BY 1 ORDER BY 2 DESC, 1"
                                .formatted(label.name(), from))) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    /** Rows whose id is that of a ghost, a test or a deleted account by now; only known of what is published now. */
    public long ofOthers() throws SQLException {
        if (!snapshot.published()) {
            return 0;
        }
        execute("DROP TABLE IF EXISTS " + OTHERS);
        store.load(OTHERS, source, "SELECT 'user:' || user_id AS id FROM core.users WHERE population <> 'real'",
                List.of(new StoredColumn("id", FieldType.TEXT, true)), pseudonyms, _ -> {});
        return number("SELECT count(*) FROM %s WHERE id IN (SELECT id FROM %s)".formatted(TABLE, OTHERS));
    }

    /** Lays out, beside the rows, the people whose label is not known yet; only of activation as it is published now. */
    public void layNewest() throws SQLException {
        Horizon horizon = dataset.horizon();
        if (horizon == null || !dataset.equals(Datasets.ACTIVATION)) {
            throw new IllegalStateException(dataset.id());
        }
        execute("DROP TABLE IF EXISTS " + NEWEST);
        store.load(NEWEST, source, TrainingSql.newest(dataset, horizon), columns(), pseudonyms, _ -> {});
    }

    private List<StoredColumn> columns() {
        return Stream.concat(fields.stream().map(StoredColumn::of), CHECKED.stream()).toList();
    }

    /** What is not in it, and why; only known of what is published now. */
    public List<LeftOut> leftOut() throws SQLException {
        List<LeftOut> reasons = new ArrayList<>();
        if (!snapshot.published()) {
            return reasons;
        }
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery(dataset.leftOutSql())) {
            while (row.next()) {
                reasons.add(new LeftOut(row.getString(1), row.getLong(2)));
            }
        }
        return reasons;
    }

    /** The first rows, as text; null where nothing is known. */
    public List<List<@Nullable String>> preview(int most) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT %s FROM %s ORDER BY %s LIMIT %d".formatted(
                        Columns.asText(fields, false), TABLE, Columns.order(dataset), most))) {
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
        try (Statement statement = connection().createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Says how many rows it changed. */
    public long execute(String sql) throws SQLException {
        return store.execute(sql);
    }

    /** For what takes long: ends when cancelling is requested. */
    public void execute(String sql, Cancellation cancellation) throws SQLException {
        store.execute(sql, cancellation);
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
