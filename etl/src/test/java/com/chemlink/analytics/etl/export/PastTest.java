package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
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

    /** Things of every kind are changed, soft-deleted, deleted for good and added, all of it now. */
    private static final String CHANGES = """
            UPDATE view_access SET deleted_at = now(), updated_at = now() WHERE id % 5 = 0;
            DELETE FROM view_access WHERE id % 5 = 1;
            DELETE FROM query_votes WHERE id % 3 = 0;
            DELETE FROM query_votes WHERE id % 3 = 1;
            UPDATE experiences SET deleted_at = now(), updated_at = now() WHERE id % 4 = 0;
            DELETE FROM education WHERE id % 4 = 0;
            DELETE FROM person_languages WHERE id % 3 = 0;
            UPDATE embeddings SET deleted_at = now(), updated_at = now() WHERE id % 3 = 0;
            UPDATE persons SET has_finder = NOT coalesce(has_finder, false), headline_description = 'another one now', updated_at = now()
            WHERE id % 2 = 0;
            UPDATE persons SET location_id = NULL, company_id = NULL, updated_at = now() WHERE id % 3 = 0;
            INSERT INTO view_access (id, person_id, created_at, updated_at)
            SELECT 700000000 + id, id, now(), now() FROM persons WHERE deleted_at IS NULL""";

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

    private void features_stay(Function<Syncs, SyncReport> sync) {
        Syncs own = SyncedCompany.copy();
        List<String> datasets = List.of("activation", "engagement");
        Map<String, Map<String, String>> before = datasets.stream()
                .collect(Collectors.toMap(name -> name, name -> features(own, name)));
        List<String> events = Sql.rows(own.analytics(), "SELECT count(*) FROM core.user_journey_events");
        Sql.run(own.chemlink(), CHANGES);
        assertThat(sync.apply(own).outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        assertThat(Sql.rows(own.analytics(), "SELECT count(*) FROM core.user_journey_events")).isNotEqualTo(events);
        for (String dataset : datasets) {
            Map<String, String> after = features(own, dataset);
            assertThat(before.get(dataset)).hasSizeGreaterThan(100);
            assertThat(after).as(dataset).containsAllEntriesOf(before.get(dataset));
        }
        assertThat(Sql.value(own.analytics(), "SELECT count(*) FROM ai.training_history")).isNotEqualTo("0");
    }

    @Test
    void what_comes_after_the_prediction_instant_changes_no_feature() {
        features_stay(Syncs::fullThoughShrunk);
    }

    @Test
    void nor_does_it_in_a_sync_of_the_changes() {
        features_stay(Syncs::changes);
    }

    @Test
    void an_earlier_run_is_exported_as_it_was() throws IOException {
        Syncs own = SyncedCompany.copy();
        List<Dataset> datasets = Datasets.all().stream().filter(Dataset::past).toList();
        SyncedCompany.export(own, SyncedCompany.request(datasets, folder.resolve("then")));
        Sql.run(own.chemlink(), CHANGES);
        own.changes();
        SyncedCompany.export(own, new ExportRequest(datasets, EnumSet.allOf(ExportFormat.class),
                folder.resolve("known"), false, false, 0, Set.of(), 1L, "tester", "test"));
        SyncedCompany.export(own, SyncedCompany.request(datasets, folder.resolve("now")));
        Map<String, String> then = rows(folder.resolve("then"));
        assertThat(rows(folder.resolve("known"))).isEqualTo(then).hasSizeGreaterThan(10);
        assertThat(rows(folder.resolve("now"))).isNotEqualTo(then);
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
