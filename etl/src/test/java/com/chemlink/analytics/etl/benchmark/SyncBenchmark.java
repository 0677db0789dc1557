package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures syncs of a generated company side by side with the same rows through psql, and prints medians and ratios.
 * {@code -Dusers=} is the company's size, {@code -Drounds=} how often everything is measured, and
 * {@code -Dreader.rounds=} how often with a reader beside.
 */
public final class SyncBenchmark {

    private static final int USERS = Integer.getInteger("users", 20_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int ROUNDS_WITH_READER = Integer.getInteger("reader.rounds", 3);

    private final Path folder;

    private SyncBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        new SyncBenchmark(Files.createDirectories(Path.of(arguments[0]).toAbsolutePath())).run();
    }

    private void run() {
        try (EmbeddedPostgres sources = EmbeddedPostgres.start(folder.resolve("sources"), Map.of());
                EmbeddedPostgres target = EmbeddedPostgres.start(folder.resolve("target"), Map.of())) {
            for (int factor : Scenario.ALL.stream().map(Scenario::sizeFactor).distinct().toList()) {
                measure(sources, target, Math.multiplyExact(USERS, factor),
                        Scenario.ALL.stream().filter(scenario -> scenario.sizeFactor() == factor).toList());
            }
        }
    }

    private static void measure(EmbeddedPostgres sources, EmbeddedPostgres target, int users,
            List<Scenario> scenarios) {
        System.out.printf("Generating a company of %,d users …%n", users);
        Company company = Company.generate(sources, users);
        target.drop("analytics");
        DatabaseAddress analytics = AnalyticsDatabase.open(target.database("analytics"));
        Measurements measured = new Measurements();
        // Once unmeasured: caches are warm then, and every measured sync finds something published.
        MeasuredSync.run(company, analytics, Scenario.FULL.mode(), _ -> {});
        for (int round = 1; round <= ROUNDS; round++) {
            for (boolean keys : List.of(true, false)) {
                measured.pipe(keys, new PsqlPipe(company, analytics, keys).run());
            }
            Sql.run(analytics, "DROP SCHEMA pipe CASCADE");
            for (Scenario scenario : scenarios) {
                measured.sync(scenario, sync(company, analytics, scenario, round));
            }
            System.out.printf("Round %d of %d is done, load %.1f.%n", round, ROUNDS, load());
        }
        // Apart from the rest: a reader without a pause takes a processor for itself.
        for (int round = ROUNDS + 1; round <= ROUNDS + ROUNDS_WITH_READER; round++) {
            for (Scenario scenario : scenarios) {
                try (Reader reader = Reader.of(analytics)) {
                    Round told = sync(company, analytics, scenario, round);
                    measured.reader(scenario, reader.end(), told);
                }
            }
        }
        System.out.println(measured.report(users, ROUNDS, EmbeddedPostgres.version()));
    }

    private static Round sync(Company company, DatabaseAddress analytics, Scenario scenario, int round) {
        change(company.chemlink(), scenario.changeOfChemlink(round, USERS / 1000));
        change(company.engagement(), scenario.changeOfEngagement(round, USERS / 1000));
        Sql.run(analytics, "CHECKPOINT");
        Round told = new Round();
        MeasuredSync.run(company, analytics, scenario.mode(), told::hear);
        return told;
    }

    /** How many programs wanted a processor during the last minute, ours and those of others. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void change(DatabaseAddress source, String sql) {
        if (!sql.isEmpty()) {
            Sql.run(source, sql);
        }
    }
}
