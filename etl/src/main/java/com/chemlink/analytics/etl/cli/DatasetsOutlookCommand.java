package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.baseline.Enough;
import com.chemlink.analytics.etl.baseline.Learning;
import com.chemlink.analytics.etl.baseline.Outlook;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.Laying;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink datasets outlook}. */
@Command(name = "outlook",
        description = "An estimate: who of the newest signups is likely to activate, by pseudonym, and what moves the others.")
final class DatasetsOutlookCommand implements Callable<Integer> {

    private static final int MOVERS = 5;

    private final Chemlink root;

    @Option(names = "--most", paramLabel = "NUMBER",
            description = "How many people at most; ${DEFAULT-VALUE}, if left out.")
    private int most = 20;

    DatasetsOutlookCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PseudonymKey key = PseudonymKey.of(root.home().prepare());
        try (Workspace workspace = Workspace.toRead(root.home(), root.configuration());
                Connection connection = workspace.database(Role.ANALYTICS).connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Snapshot snapshot = Snapshot.of(connection, null);
            try (DatasetRows rows = DatasetRows.lay(connection, Datasets.ACTIVATION, snapshot, key, Laying.all())) {
                print(Learning.of(rows).outlook(), root.surroundings().out());
            }
            connection.rollback();
            return 0;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private void print(Optional<Outlook> found, PrintWriter out) {
        if (found.isEmpty()) {
            out.println("No estimate: %s, or nobody is new.".formatted(Enough.NO_ESTIMATE));
            return;
        }
        Outlook outlook = found.get();
        out.println("An estimate by a simple model, no fact. Newest signups whose 30 days are not over: %,d"
                .formatted(outlook.people()));
        out.println();
        out.println("Likeliest to activate");
        outlook.likely().stream().limit(most).forEach(person -> out.println("  %s  signed up %s  %6s".formatted(
                person.id(), person.signedUp(), Outlook.percent(person.estimate()))));
        out.println();
        out.println("What moves the others (if they had as much of it as the likeliest fifth)");
        outlook.movers().stream().limit(MOVERS).forEach(mover -> out.println(
                "  %-27s %.1f to %.1f: from %s to %s".formatted(mover.feature(), mover.have(),
                        mover.likeliestHave(), Outlook.percent(mover.from()), Outlook.percent(mover.to()))));
    }
}
