package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetSource;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.dataset.Split;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink datasets list}. */
@Command(name = "list", description = "Every dataset: what a row is, how many there are, how the label is balanced.")
final class DatasetsListCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--columns", description = "Their columns too: type, role, meaning.")
    private boolean columns;

    DatasetsListCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = root.surroundings().out();
        try (Workspace workspace = Workspace.toRead(root.home(), root.configuration());
                Connection connection = workspace.database(Role.ANALYTICS).connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Snapshot snapshot = Snapshot.of(connection, null);
            out.println("As of %s, run %d".formatted(snapshot.asOf(), snapshot.run()));
            for (Dataset dataset : Datasets.all()) {
                DatasetSource source = DatasetSource.of(connection, dataset, snapshot);
                List<Split> splits = source.splits();
                out.println();
                out.println("%-11s  %,d rows%s".formatted(dataset.id(),
                        splits.stream().mapToLong(Split::rows).sum(), label(source, dataset, splits)));
                out.println("             %s. %s.".formatted(dataset.row(), dataset.use()));
                if (columns) {
                    dataset.fields().forEach(field -> out.println(column(field)));
                }
            }
            connection.rollback();
            return 0;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private static String label(DatasetSource source, Dataset dataset, List<Split> splits)
            throws SQLException {
        if (dataset.target().isPresent()) {
            return splits.stream().map(DatasetsListCommand::split).collect(Collectors.joining(", ", ": ", ""));
        }
        if (dataset.labels().isEmpty()) {
            return "";
        }
        return source.balance(dataset.labels().getFirst()).entrySet().stream()
                .map(one -> "%,d %s".formatted(one.getValue(), one.getKey()))
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String split(Split split) {
        return "%,d %s with %,d positive".formatted(split.rows(), split.name(), split.positives());
    }

    private static String column(Field field) {
        return "               %-27s %-13s %-23s %s".formatted(field.name(), field.type().label(), field.role().label(),
                field.meaning());
    }
}
