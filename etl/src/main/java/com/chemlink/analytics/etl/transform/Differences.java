package com.chemlink.analytics.etl.transform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes into the published tables only what is different in {@code sync_next}, and keeps what it replaces. */
public final class Differences {

    /** Rows of one table that came and that went; a changed row is both. */
    public record Count(long came, long went) {}

    static final String CONCERNED = "{row}.user_id IN (SELECT user_id FROM sync_next.users_touched)";

    private final Connection connection;
    private final long run;

    public Differences(Connection connection, long run) {
        this.connection = connection;
        this.run = run;
    }

    /** @param scope a condition on {row}: only such rows are compared */
    Count rows(String home, String name, String scope, String... key) throws SQLException {
        return apply(home, name, scope, "", false, key);
    }

    /** The same of the people concerned where sync_was has all their rows: those are not looked up again. */
    Count kept(String home, String name, String... key) throws SQLException {
        return apply(home, name, CONCERNED, "", true, key);
    }

    Count profiles() throws SQLException {
        return apply("core", "user_profiles", CONCERNED, """
                , past AS (
                    INSERT INTO core.user_profile_history (user_id, valid_from_run, valid_to_run, profile)
                    SELECT user_id, since_run_id, %d, to_jsonb(gone) FROM gone)""".formatted(run), true, "user_id");
    }

    Count events() throws SQLException {
        return events(CONCERNED, true);
    }

    public Count events(String scope) throws SQLException {
        return events(scope, false);
    }

    private Count events(String scope, boolean kept) throws SQLException {
        return apply("core", "user_journey_events", scope, """
                , past AS (
                    INSERT INTO core.event_history (user_id, occurred_at, event_type, event_id, population, is_bulk,
                                                    properties, valid_from_run, valid_to_run)
                    SELECT user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id, %d
                    FROM gone)""".formatted(run), kept, "user_id", "event_type",
                "event_id", "occurred_at");
    }

    /** Rows to learn from; a row that only belongs to another split now is no new version. */
    Count training(String dataset, String scope) throws SQLException {
        return apply("ai", "training_data_" + dataset, scope,
                """
                        , past AS (
                            INSERT INTO ai.training_history (user_id, dataset, prediction_at, valid_from_run, valid_to_run, training_row)
                            SELECT user_id, '%1$s', prediction_at, since_run_id, %2$d, to_jsonb(gone) FROM gone
                            WHERE NOT EXISTS (SELECT FROM sync_next.training_data_%1$s AS now
                                              WHERE now.user_id = gone.user_id AND now.prediction_at = gone.prediction_at
                                                AND now.since_run_id = gone.since_run_id))"""
                        .formatted(dataset, run),
                false, "user_id", "prediction_at");
    }

    private Count apply(String home, String name, String scope, String past, boolean kept, String... key)
            throws SQLException {
        try (PreparedStatement apply = connection
                .prepareStatement("SELECT came, went FROM ops.apply_rows(?, ?, ?, ?, ?, ?)")) {
            apply.setString(1, home);
            apply.setString(2, name);
            apply.setArray(3, connection.createArrayOf("text", key));
            apply.setString(4, scope);
            apply.setString(5, past);
            apply.setBoolean(6, kept);
            try (ResultSet row = apply.executeQuery()) {
                row.next();
                return new Count(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** @param present the sum without which a row goes */
    void sums(String home, String name, List<String> key, List<String> sums, String present) throws SQLException {
        try (PreparedStatement apply = connection.prepareStatement("SELECT ops.apply_sums(?, ?, ?, ?, ?)")) {
            apply.setString(1, home);
            apply.setString(2, name);
            apply.setArray(3, connection.createArrayOf("text", key.toArray()));
            apply.setArray(4, connection.createArrayOf("text", sums.toArray()));
            apply.setString(5, present);
            apply.execute();
        }
    }
}
