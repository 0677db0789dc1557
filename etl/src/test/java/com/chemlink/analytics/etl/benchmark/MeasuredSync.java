package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The program that syncs, in a Java of its own that has no more than 256 MiB; it tells what it measured line by line. */
final class MeasuredSync {

    private MeasuredSync() {}

    /** Runs it and hears its lines as they come. */
    static void run(Company company, DatabaseAddress analytics, SyncMode mode, Consumer<String> lines) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                MeasuredSync.class.getName(), mode.name()));
        ProcessBuilder program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        List<DatabaseAddress> databases = List.of(company.chemlink(), company.engagement(), analytics);
        for (int i = 0; i < databases.size(); i++) {
            DatabaseAddress database = databases.get(i);
            command.addAll(List.of(database.host(), Integer.toString(database.port()), database.database(),
                    database.user()));
            program.environment().put("PASSWORD_" + i, database.password().reveal());
        }
        try {
            Process process = program.start();
            try (BufferedReader output = process.inputReader()) {
                output.lines().forEach(lines);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the sync failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        Reach reach = SyncMode.valueOf(arguments[0]) == SyncMode.FULL ? Reach.everything() : Reach.changes();
        long begun = System.nanoTime();
        SyncReport report = new Sync(new SyncTask(reach, database(arguments, 0),
                database(arguments, 1), database(arguments, 2), ZoneOffset.UTC, SourceLimits.DEFAULT, true,
                "benchmark", new Cancellation(), MeasuredSync::tell)).run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println("rows " + report.rows());
        System.out.println("bytes " + report.bytes());
        System.out.println("seconds " + seconds);
        System.out.println("heap " + peakHeap());
    }

    private static DatabaseAddress database(String[] arguments, int number) {
        int at = 1 + 4 * number;
        return new DatabaseAddress(arguments[at], Integer.parseInt(arguments[at + 1]), arguments[at + 2],
                arguments[at + 3], new Password(System.getenv("PASSWORD_" + number)), SslMode.DISABLE);
    }

    private static synchronized void tell(SyncEvent event) {
        switch (event) {
            case SyncEvent.PhaseStarted started -> System.out.println("phase " + started.phase().label());
            case SyncEvent.TableFinished table ->
                System.out.printf("work Extract %s %.3f%n", table.table(), table.elapsed().toNanos() / 1e9);
            case SyncEvent.StepFinished step ->
                System.out.printf("work %s %s %.3f%n", step.phase().label(), step.step(),
                        step.elapsed().toNanos() / 1e9);
            case SyncEvent.TableQueued _,SyncEvent.TableProgress _ -> {
            }
        }
        System.out.flush();
    }

    /** The most that was ever in use, garbage that was not yet collected included. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
