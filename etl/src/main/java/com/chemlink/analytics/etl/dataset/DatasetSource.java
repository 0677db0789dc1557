package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dataset as the analytics database has it: what can be asked of it without laying its rows out. */
public final class DatasetSource {

    /** At most these are taken to belong to one sequence, on average. */
    private static final long ROWS_OF_A_SEQUENCE = 20;

    private final Connection connection;
    private final Dataset dataset;
    private final Snapshot snapshot;

    private DatasetSource(Connection connection, Dataset dataset, Snapshot snapshot) {
        this.connection = connection;
        this.dataset = dataset;
        this.snapshot = snapshot;
    }

    /** @param connection in a transaction that reads one state */
    public static DatasetSource of(Connection connection, Dataset dataset, Snapshot snapshot) throws SQLException {
        if (!snapshot.published() && !dataset.past()) {
            throw new Failure(Category.BAD_CONFIGURATION, "DS-PAST",
                    "'%s' has no history, so it cannot be had as known on an earlier run.".formatted(dataset.id()),
                    "Leave it out, or export what is published now.");
        }
        Map<String, String> settings = Map.of("chemlink.known_on", Long.toString(snapshot.run()), "TimeZone", "UTC",
                "work_mem", "192MB", "jit", "off");
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
        return new DatasetSource(connection, dataset, snapshot);
    }

    Connection connection() {
        return connection;
    }

    Dataset dataset() {
        return dataset;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The query that gives its rows, or the first of them. */
    String query(long most) {
        return most == Long.MAX_VALUE
                ? dataset.sql(snapshot)
                : "%s\nLIMIT %d".formatted(dataset.sql(snapshot, people(most)), most);
    }

    /** So many people's sequences are looked at to have so many rows. */
    static long people(long most) {
        return most / ROWS_OF_A_SEQUENCE;
    }

    /** How many rows there are. In the order of their use; one called {@code all} where it is not split. */
    public List<Split> splits() throws SQLException {
        return tally().splits();
    }

    /** How many rows have each value of a label that is a word. */
    public Map<String, Long> balance(Field label) throws SQLException {
        return tally().balance(label);
    }

    private Tally tally() {
        return new Tally(connection, dataset, "(%s\n) AS counted".formatted(dataset.sql(snapshot)));
    }

    /** What is not in it, and why; only known of what is published now. */
    List<LeftOut> leftOut() throws SQLException {
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
}
