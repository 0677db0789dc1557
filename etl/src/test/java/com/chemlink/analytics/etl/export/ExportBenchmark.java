package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.anonymity.KAnonymity;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.FieldSummary;
import com.chemlink.analytics.etl.dataset.Laying;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.leakage.LeakageCheck;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.FilledCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * How fast a dataset becomes Parquet, beside DuckDB's own {@code COPY … TO parquet} of the same rows, on as many threads.
 * On the analytics database of the configuration where there is one, else on a company of {@code -Dbenchmark.users}.
 */
public final class ExportBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final PseudonymKey KEY = new PseudonymKey("a benchmark's".getBytes(StandardCharsets.UTF_8));

    private ExportBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("export-benchmark");
        try (Connection connection = analytics().connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String dataset : System.getProperty("benchmark.datasets", "activation,engagement,segments")
                    .split(",")) {
                measure(connection, Datasets.get(dataset), folder.resolve(dataset));
            }
            connection.rollback();
        } finally {
            TargetFolders.delete(folder);
        }
    }

    private static DatabaseAddress analytics() {
        DatabaseAddress configured = Configuration.load(System.getenv(), Path.of("").toAbsolutePath(),
                WorkbenchHome.locate(System.getenv())).databases().get(Role.ANALYTICS);
        if (configured != null) {
            return configured;
        }
        FilledCompany sources = FilledCompany.create(TestPostgres.NEWEST, Integer.getInteger("benchmark.users", 20_000),
                7);
        Syncs syncs = new Syncs(sources.chemlink(), sources.engagement(),
                AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
        syncs.full();
        return syncs.analytics();
    }

    private static void measure(Connection connection, Dataset dataset, Path folder) throws SQLException, IOException {
        Snapshot snapshot = Snapshot.of(connection, null);
        for (int round = 1; round <= ROUNDS; round++) {
            Path target = Files.createDirectories(folder.resolve(Integer.toString(round)));
            ExportRequest request = new ExportRequest(List.of(dataset), EnumSet.of(ExportFormat.PARQUET), target, false,
                    false, 0, Set.of(), null, "benchmark", "benchmark");
            long begun = System.nanoTime();
            double worked = worked();
            try (DatasetRows rows = DatasetRows.lay(connection, dataset, snapshot, KEY, Laying.all())) {
                double collecting = seconds(begun);
                worked = worked() - worked;
                long count = rows.count();
                begun = System.nanoTime();
                LeakageCheck.of(rows, rows.fields(), Set.of());
                KAnonymity.report(rows);
                FieldSummary.of(rows, rows.fields());
                double checking = seconds(begun);
                begun = System.nanoTime();
                List<ExportedFile> files = new RowFiles(rows, request, new Cancellation(),
                        new Share(dataset.id(), 0, 1, _ -> {})).write(target, target.resolve("aside"));
                double writing = seconds(begun);
                double theirs = own(target, files);
                OUT.printf(
                        "%s: %,d rows; rows/s: collecting %,.0f (%.2f s of processor here), Parquet %,.0f, end to end %,.0f; checks %.2f s, with them %,.0f rows/s; DuckDB's own COPY of the same rows %,.0f rows/s, which Parquet takes %.2f times and all of it %.2f times; peak heap %d MiB%n",
                        dataset.id(), count, count / collecting, worked, count / writing,
                        count / (collecting + writing),
                        checking, count / (collecting + checking + writing), count / theirs, writing / theirs,
                        (collecting + writing) / theirs, peak());
            }
        }
    }

    /** Processor seconds of this program; the server's are not among them. */
    private static double worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The most the heap held at once, in MiB. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** Rows that DuckDB holds already, file by file. */
    private static double own(Path folder, List<ExportedFile> files) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "2");
        double seconds = 0;
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = duckdb.createStatement()) {
            for (ExportedFile file : files) {
                statement.execute("CREATE OR REPLACE TABLE held AS SELECT * FROM '%s'".formatted(
                        folder.resolve(file.path())));
                long begun = System.nanoTime();
                statement.execute("COPY held TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                        .formatted(folder.resolve("own.parquet")));
                seconds += seconds(begun);
            }
        }
        return seconds;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
