package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chemlink status}. */
@Command(name = "status", description = "The last runs, how old the data of each source is, and what is running.")
final class StatusCommand implements Callable<Integer> {

    private static final String RUNS = """
            SELECT run_id, mode, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'),
                   CASE WHEN finished_at IS NULL THEN '' ELSE round(extract(epoch FROM finished_at - started_at)::numeric, 1) || ' s' END,
                   outcome, coalesce(failure || ' [' || failure_code || ']', '')
            FROM ops.runs ORDER BY run_id DESC LIMIT 10""";

    private static final String SOURCES = """
            SELECT source, to_char(run_sources.as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), server_version
            FROM ops.run_sources JOIN ops.published USING (run_id) ORDER BY source""";

    private final Chemlink root;

    StatusCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = root.surroundings().out();
        try (Workspace workspace = Workspace.toRead(root.home(), root.configuration());
                Connection connection = workspace.database(Role.ANALYTICS).connect();
                Statement statement = connection.createStatement()) {
            boolean published = print(statement, SOURCES, "%-12s  as of %s UTC  PostgreSQL %s", out);
            if (!published) {
                out.println("Nothing has been published yet. Run 'chemlink sync'.");
            }
            if (published) {
                out.println();
            }
            print(statement, RUNS, "run %-4s  %-11s  %s UTC  %8s  %-9s  %s", out);
            return 0;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private static boolean print(Statement statement, String query, String line, PrintWriter out) throws SQLException {
        boolean any = false;
        try (ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    values[column] = row.getString(column + 1);
                }
                out.println(line.formatted(values).stripTrailing());
                any = true;
            }
        }
        return any;
    }
}
