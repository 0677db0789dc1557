package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.transform.Differences;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Before a full sync replaces what is published: what of it will be no more is written into the histories. */
final class Histories {

    private static final String NOT_ANY_MORE = """
            NOT EXISTS (SELECT FROM sync_next.%s AS now
                        WHERE now.user_id = was.user_id AND now.since_run_id = was.since_run_id)""";

    private final Connection connection;
    private final long run;

    Histories(Connection connection, long run) {
        this.connection = connection;
        this.run = run;
    }

    /**
     * Profiles that are as they were already carry the run that published them first. Events are too many to be written
     * again for that: of them only the different ones are written, into the published table, which stays.
     */
    Map<String, Differences.Count> keep(OffsetDateTime asOf) throws SQLException {
        Map<String, Differences.Count> rows = new LinkedHashMap<>();
        rows.put("users", new Differences.Count(made("users"), gone("users")));
        rows.put("user_profiles", new Differences.Count(made("user_profiles"), gone("user_profiles")));
        try (PreparedStatement past = connection.prepareStatement("""
                INSERT INTO core.user_profile_history (user_id, valid_from_run, valid_to_run, profile)
                SELECT user_id, since_run_id, ?, to_jsonb(was) FROM core.user_profiles AS was WHERE\s"""
                + NOT_ANY_MORE.formatted("user_profiles"))) {
            past.setLong(1, run);
            past.execute();
        }
        for (String dataset : List.of("activation", "engagement")) {
            training(dataset);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL enable_partitionwise_join = on; SET LOCAL work_mem = '192MB'");
            statement.execute(
                    """
                            SELECT ops.month_ahead('user_journey_events', month::date)
                            FROM generate_series(0, 1) AS later
                            CROSS JOIN LATERAL (SELECT date_trunc('month', '%s'::timestamptz AT TIME ZONE 'UTC') + later * interval '1 month' AS month) AS at"""
                            .formatted(asOf));
            rows.put("user_journey_events", new Differences(connection, run).events("true"));
            statement.execute("DROP TABLE sync_next.user_journey_events");
        }
        return rows;
    }

    private void training(String dataset) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                            INSERT INTO ai.training_history (user_id, dataset, prediction_at, valid_from_run, valid_to_run, training_row)
                            SELECT user_id, '%1$s', prediction_at, since_run_id, %2$d, to_jsonb(was) FROM ai.training_data_%1$s AS was
                            WHERE NOT EXISTS (SELECT FROM sync_next.training_data_%1$s AS now
                                              WHERE now.user_id = was.user_id AND now.prediction_at = was.prediction_at
                                                AND now.since_run_id = was.since_run_id)"""
                            .formatted(dataset, run));
        }
    }

    private long made(String table) throws SQLException {
        return count("SELECT count(*) FROM sync_next.%s WHERE since_run_id = %d".formatted(table, run));
    }

    private long gone(String table) throws SQLException {
        return count("SELECT count(*) FROM core.%s AS was WHERE ".formatted(table) + NOT_ANY_MORE.formatted(table));
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
