package com.chemlink.analytics.etl.erasure;

import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Those who asked to be forgotten. Their keys are not known any more, only digests of them. */
public final class ErasedPeople {

    private static final SqlScript WHO = new SqlScript(ErasedPeople.class, "1-who.sql");
    private static final SqlScript CORE = new SqlScript(ErasedPeople.class, "2-core.sql");
    private static final SqlScript STAGING = new SqlScript(ErasedPeople.class, "3-staging.sql");

    private ErasedPeople() {}

    /**
     * Takes them out of what a sync has just read, before anything is made of it.
     *
     * @param run whose record says how many rows that were
     */
    public static void keepOut(AnalyticsPool analytics, long run) {
        try (Connection connection = analytics.connection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM ops.erased_people)")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
            connection.setAutoCommit(false);
            set(connection, "chemlink.run_id", Long.toString(run));
            run(connection, "sync_next, core, ops", WHO, STAGING);
            List<String> touched = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT DISTINCT table_name FROM erased_counts")) {
                while (row.next()) {
                    touched.add(row.getString(1));
                }
            }
            // The samples of values that the server keeps for its plans were taken when they were still in it.
            for (String table : touched) {
                statement.execute("ANALYZE sync_next." + table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    /**
     * Takes them out of everything that is published, within the transaction the connection is in.
     *
     * @return how many rows left staging, and how many accounts on the social side were theirs
     */
    public static long[] takeOut(Connection connection) throws SQLException {
        run(connection, "staging, core, ops", WHO, CORE, STAGING);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT coalesce(sum(rows), 0)::bigint, (SELECT count(*) FROM erased_accounts)
                        FROM erased_counts""")) {
            row.next();
            return new long[]{row.getLong(1), row.getLong(2)};
        }
    }

    private static void run(Connection connection, String searchPath, SqlScript... scripts) throws SQLException {
        set(connection, "search_path", searchPath);
        for (SqlScript script : scripts) {
            script.run(connection);
        }
    }

    /** Until the transaction ends. */
    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            set.setString(1, setting);
            set.setString(2, value);
            set.execute();
        }
    }
}
