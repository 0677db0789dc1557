package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.etl.sql.SqlScript;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the checks of one run have seen so far: tables of one connection, until findings are made of them. */
record Seen(Connection connection) {

    private static final Logger LOG = LoggerFactory.getLogger(Seen.class);

    void begin() throws SQLException {
        new SqlScript(CheckRun.class, "life/1-begin.sql").run(connection);
    }

    /** Of whom the changes concern nothing, a lasting check thinks as before. */
    void rememberWhatFailed(List<Check> checks) throws SQLException {
        for (Check check : checks) {
            if (check.lasting()) {
                execute("""
                        INSERT INTO looked_again
                        SELECT findings.check_id, rows.finding_id, rows.row_key
                        FROM ops.findings AS findings
                        JOIN ops.finding_rows AS rows USING (finding_id)
                        WHERE findings.check_id = '%s' AND findings.status <> 'resolved'
                          AND (%s)""".formatted(check.id(), RowByRow.mayDiffer(check.sql())));
            }
        }
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT set_config('chemlink.row_by_row', ?, true)")) {
            set.setString(1, checks.stream().filter(check -> RowByRow.is(check.sql()) && !check.lasting())
                    .map(Check::id).collect(Collectors.joining(" ")));
            set.execute();
        }
        new SqlScript(CheckRun.class, "life/1-failed-before.sql").run(connection);
    }

    /**
     * The query runs inside a function: as part of an INSERT the server would not run it in parallel. Checks of ours
     * name each row once; the analyst's own may join their rows to others.
     */
    void see(Check check, String query) throws SQLException {
        String once = check.own() ? "DISTINCT ON (2, 3)" : "";
        try (PreparedStatement see = connection.unwrap(Connection.class).prepareStatement("""
                INSERT INTO check_rows
                SELECT %s ?, coalesce(found ->> 'subject', ''), coalesce(found ->> 'row_key', md5(found::text)),
                       (found ->> 'of_total')::bigint, found - '{subject,row_key,of_total}'::text[]
                FROM pg_temp.rows_of(?) AS found""".formatted(once))) {
            see.setString(1, check.id());
            see.setString(2, CheckProblem.BEFORE_QUERY + query + "\n) AS failing");
            see.execute();
        }
    }

    void problem(Check check, String kind, String words) throws SQLException {
        LOG.warn("check {} could not look: {}", check.id(), kind);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO check_problems VALUES (?, ?)")) {
            insert.setString(1, check.id());
            insert.setString(2, words);
            insert.execute();
        }
    }

    void remember(Check check, boolean looked, boolean partly, Duration took) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO checks_looked SELECT ?, ?, ?, ?, ?, ?, ?, (%s)"
                        .formatted(looked ? check.total() : "NULL"))) {
            insert.setString(1, check.id());
            insert.setString(2, check.severity().text());
            insert.setArray(3, connection.createArrayOf("text", check.figures().toArray()));
            insert.setString(4, check.digest());
            insert.setBoolean(5, looked);
            insert.setDouble(6, took.toNanos() / 1e9);
            insert.setBoolean(7, partly);
            insert.execute();
        }
    }

    /** All have looked. */
    void count() throws SQLException {
        execute("ANALYZE check_rows");
        new SqlScript(CheckRun.class, "life/2-seen.sql").run(connection);
    }

    /** Past the pool, which would take some failures of a check's own text for a broken connection. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
