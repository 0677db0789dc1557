package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens after the prediction instant changes no feature, and a later sync changes nothing of an earlier run. */
class PastTest {

    @TempDir
    private Path folder;

    private static Map<String, String> features(Syncs syncs, String dataset) {
        return Sql.rows(syncs.analytics(), """
                SELECT user_id || '|' || prediction_at,
                       (to_jsonb(row) - '{split,label,label_at,label_core_activities,since_run_id}'::text[])::text
                FROM ai.training_data_%s AS row""".formatted(dataset)).stream()
                .map(row -> row.split("\\|(?=\\{)", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /**
     * Before and after something happens in every table of both sources, all of it now, and after those who went because
     * of it are there again. Who is deleted, or began at another time, has no row for that T; nobody has another one.
     */
    private static void features_stay(Syncs own, Function<Syncs, SyncReport> sync, Function<Syncs, SyncReport> again) {
        Map<String, Map<String, String>> before = Stream.of("activation", "engagement")
                .collect(Collectors.toMap(name -> name, name -> features(own, name)));
        List<String> sources = sources(own);
        Set<String> away = Set.copyOf(Sql.rows(own.chemlink(),
                "SELECT md5('chemlink:' || id)::uuid FROM persons WHERE id % 20 IN (1, 3, 5, 11)"));
        String ofMerged = "SELECT count(*) > 0 FROM experiences WHERE person_id % 20 = 11";
        assertThat(Sql.value(own.chemlink(), ofMerged)).isEqualTo("t");
        String later = new SqlScript(PastTest.class, "later.sql").text();
        Sql.run(own.chemlink(), later);
        Sql.run(own.engagement(), later);
        assertThat(Sql.value(own.chemlink(), ofMerged)).as("all of theirs is somebody else's").isEqualTo("f");
        assertThat(sync.apply(own).outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        assertThat(sources(own)).as("every table of the sources came with something else").doesNotContainAnyElementsOf(
                sources).hasSizeGreaterThan(20);
        before.forEach((dataset, rows) -> {
            Map<String, String> staying = new TreeMap<>(rows);
            staying.keySet().removeIf(row -> away.contains(row.split("\\|")[0]));
            assertThat(rows.size() - staying.size()).as(dataset).isGreaterThan(10);
            assertThat(features(own, dataset)).as(dataset).containsAllEntriesOf(staying).hasSizeGreaterThan(100)
                    .doesNotContainKeys(rows.keySet().stream().filter(row -> !staying.containsKey(row))
                            .toArray(String[]::new));
        });
        assertThat(Sql.value(own.analytics(), "SELECT count(*) FROM ai.training_history")).isNotEqualTo("0");
        Sql.run(own.chemlink(), """
                SET session_replication_role = replica;
                DELETE FROM persons WHERE id IN (SELECT id FROM aside.persons);
                UPDATE aside.persons SET updated_at = now();
                INSERT INTO persons SELECT * FROM aside.persons""");
        assertThat(again.apply(own).outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        before.forEach((dataset, rows) -> assertThat(features(own, dataset)).as(dataset).containsAllEntriesOf(rows));
    }

    /** The tables that were read, with the digest of their rows; of empty ones nothing. */
    private static List<String> sources(Syncs own) {
        return Sql.rows(own.analytics(),
                """
                        SELECT relname, digest FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        CROSS JOIN LATERAL (SELECT (xpath('/row/rows/text()', query_to_xml(format(
                            'SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) AS rows FROM staging.%I AS t', relname), false, true, '')))[1]::text) AS read (digest)
                        WHERE nspname = 'staging' AND relkind = 'r' AND digest IS NOT NULL""");
    }

    @Test
    void what_comes_after_the_prediction_instant_changes_no_feature() {
        features_stay(SyncedCompany.copy(), Syncs::fullThoughShrunk, Syncs::changes);
    }

    @Test
    void nor_does_it_in_a_sync_of_the_changes_after_which_an_earlier_run_is_exported_as_it_was() throws IOException {
        Syncs own = SyncedCompany.copy();
        List<Dataset> datasets = Datasets.all().stream().filter(Dataset::past).toList();
        SyncedCompany.export(own, SyncedCompany.request(datasets, folder.resolve("then")));
        features_stay(own, Syncs::changes, Syncs::fullThoughShrunk);
        SyncedCompany.export(own, new ExportRequest(datasets, EnumSet.allOf(ExportFormat.class),
                folder.resolve("known"), false, false, 0, Set.of(), 1L, "tester", "test"));
        SyncedCompany.export(own, SyncedCompany.request(List.of(Datasets.JOURNEYS), folder.resolve("now")));
        Map<String, String> then = rows(folder.resolve("then"));
        assertThat(rows(folder.resolve("known"))).isEqualTo(then).hasSizeGreaterThan(10);
        assertThat(rows(folder.resolve("now"))).isNotEmpty()
                .allSatisfy((file, digest) -> assertThat(then.get(file)).isNotNull().isNotEqualTo(digest));
        assertThatThrownBy(() -> SyncedCompany.export(own, new ExportRequest(List.of(Datasets.ANOMALIES),
                EnumSet.allOf(ExportFormat.class), folder.resolve("no past"), false, false, 0, Set.of(), 1L, "tester",
                "test"))).isInstanceOfSatisfying(Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo("DS-PAST"));
    }

    /** The digests of the files of rows. */
    private static Map<String, String> rows(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().contains("/data/")).toList()) {
                digests.put(folder.relativize(file).toString(), Digest.of(file));
            }
        }
        return digests;
    }
}
