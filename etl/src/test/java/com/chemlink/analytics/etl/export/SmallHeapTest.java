package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported may be larger than the heap of the program that exports it. */
class SmallHeapTest {

    private static final int MEGABYTES = Integer.getInteger("heap.megabytes", 32);

    @TempDir
    private Path folder;

    @Test
    void a_small_heap_is_enough_for_texts_journeys_and_segments() throws IOException {
        Syncs own = SyncedCompany.copy();
        DatabaseAddress there = own.analytics();
        // Three times as much text as the heap holds, a kilobyte each, and as much again where the glossary puts it together.
        int texts = 3 * 1024 * MEGABYTES / 2;
        Sql.run(there,
                """
                        INSERT INTO core.glossary (term_id, term, meaning, created_at)
                        SELECT 910000 + n, 'term ' || n, (SELECT string_agg(md5(n || '/' || part), ' ') FROM generate_series(1, 31) AS part), now()
                        FROM generate_series(1, %d) AS n"""
                        .formatted(texts));
        // Each event as often as there are megabytes.
        Sql.run(there,
                """
                        INSERT INTO core.user_journey_events
                        SELECT user_id, occurred_at + n * interval '1 second', event_type, gen_random_uuid(), population, is_bulk, properties, since_run_id
                        FROM core.user_journey_events CROSS JOIN generate_series(1, %d) AS n
                        WHERE occurred_at > timestamptz '2000-01-01 00:00:00+00'"""
                        .formatted(MEGABYTES));
        try (ChildProgram program = ChildProgram.start(List.of("env", "JAVA_TOOL_OPTIONS=-Xmx%dm".formatted(MEGABYTES)),
                Program.class, folder.toString(), there.host(), Integer.toString(there.port()), there.user(),
                there.password().reveal(), there.database())) {
            String[] said = program.awaitLine("exported").split(" ");
            assertThat(Long.parseLong(said[0])).as("bytes").isGreaterThan((3L * MEGABYTES) << 20);
            assertThat(Long.parseLong(said[1])).as("rows of journeys").isGreaterThan(1_000L * MEGABYTES);
            assertThat(Long.parseLong(said[2])).as("the largest heap").isLessThanOrEqualTo((long) MEGABYTES << 20);
        }
    }

    /** Exports with the heap it was given. */
    static final class Program {
        public static void main(String[] arguments) {
            DatabaseAddress analytics = new DatabaseAddress(arguments[1], Integer.parseInt(arguments[2]), arguments[5],
                    arguments[3], new Password(arguments[4]), SslMode.DISABLE);
            List<ExportedDataset> done = new DatasetExport(analytics, new PseudonymKey(new byte[]{1}),
                    new Cancellation(), _ -> {}).run(
                            new ExportRequest(
                                    List.of(Datasets.GLOSSARY, Datasets.SEGMENTS, Datasets.JOURNEYS),
                                    EnumSet.allOf(ExportFormat.class), Path.of(arguments[0]), false, false, 0, Set.of(),
                                    null,
                                    "tester", "test"));
            System.out.println("exported %d %d %d".formatted(
                    done.stream().flatMap(one -> one.files().stream()).mapToLong(ExportedFile::bytes).sum(),
                    done.getLast().rows(), Runtime.getRuntime().maxMemory()));
        }
    }
}
