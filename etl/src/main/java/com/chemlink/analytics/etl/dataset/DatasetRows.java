package com.chemlink.analytics.etl.dataset;

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
import org.jspecify.annotations.Nullable;

/**
 * The rows of one dataset, laid out in a temporary table of the transaction that the connection is in: what is checked,
 * described and exported is then the same, whatever is published meanwhile.
 */
public final class DatasetRows {

    /** The temporary table. */
    public static final String TABLE = "dataset_rows";

    private final Connection connection;
    private final Dataset dataset;
    private final Snapshot snapshot;

    private DatasetRows(Connection connection, Dataset dataset, Snapshot snapshot) {
        this.connection = connection;
        this.dataset = dataset;
        this.snapshot = snapshot;
    }

    /**
     * @param connection in a transaction that reads one state
     */
    public static DatasetRows lay(Connection connection, Dataset dataset, Snapshot snapshot, PseudonymKey key)
            throws SQLException {
        return lay(connection, dataset, snapshot, key, Long.MAX_VALUE);
    }

    /** @param most no more rows than these, for a quick look */
    public static DatasetRows lay(Connection connection, Dataset dataset, Snapshot snapshot, PseudonymKey key,
            long most) throws SQLException {
        tell(connection, dataset, snapshot, key);
        DatasetRows rows = new DatasetRows(connection, dataset, snapshot);
        rows.execute("DROP TABLE IF EXISTS pg_temp." + TABLE);
        rows.execute("CREATE TEMPORARY TABLE %s ON COMMIT DROP AS\n%s".formatted(TABLE, most == Long.MAX_VALUE
                ? dataset.sql()
                : "SELECT * FROM (%s\n) AS everything LIMIT %d".formatted(dataset.sql(), most)));
        rows.execute("ANALYZE " + TABLE);
        return rows;
    }

    /** How many rows there are, without laying them out. */
    public static List<Split> count(Connection connection, Dataset dataset, Snapshot snapshot, PseudonymKey key)
            throws SQLException {
        tell(connection, dataset, snapshot, key);
        return new DatasetRows(connection, dataset, snapshot).splits("(%s\n) AS counted".formatted(dataset.sql()));
    }

    private static void tell(Connection connection, Dataset dataset, Snapshot snapshot, PseudonymKey key)
            throws SQLException {
        if (!snapshot.published() && !dataset.past()) {
            throw new Failure(Category.BAD_CONFIGURATION, "DS-PAST",
                    "'%s' has no history, so it cannot be had as known on an earlier run.".formatted(dataset.id()),
                    "Leave it out, or export what is published now.");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("chemlink.known_on", Long.toString(snapshot.run()));
        settings.put("chemlink.pseudonym_inner", key.inner());
        settings.put("chemlink.pseudonym_outer", key.outer());
        settings.put("TimeZone", "UTC");
        settings.put("DateStyle", "ISO");
        settings.put("work_mem", "192MB");
        settings.put("jit", "off");
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }

    public Connection connection() {
        return connection;
    }

    public Dataset dataset() {
        return dataset;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public long count() throws SQLException {
        return number("SELECT count(*) FROM " + TABLE);
    }

    /** In the order of their use; one called {@code all} where it is not split. */
    public List<Split> splits() throws SQLException {
        return splits(TABLE);
    }

    private List<Split> splits(String from) throws SQLException {
        String target = dataset.target().map(Field::name).orElse("false");
        List<Split> splits = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT x_split, count(*), count(*) FILTER (WHERE %s) FROM %s GROUP BY x_split
                        ORDER BY array_position(ARRAY['train', 'validation', 'test'], x_split)"""
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
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("SELECT %1$s::text, count(*) FROM %2$s GROUP BY 1 ORDER BY 2 DESC, 1"
                                .formatted(label.name(), TABLE))) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    /** What is not in it, and why; only known of what is published now. */
    public List<LeftOut> leftOut() throws SQLException {
        List<LeftOut> reasons = new ArrayList<>();
        if (!snapshot.published()) {
            return reasons;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(dataset.leftOutSql())) {
            while (row.next()) {
                reasons.add(new LeftOut(row.getString(1), row.getLong(2)));
            }
        }
        return reasons;
    }

    /** The first rows, as text; null where nothing is known. */
    public List<List<@Nullable String>> preview(List<Field> fields, int most) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
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
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
