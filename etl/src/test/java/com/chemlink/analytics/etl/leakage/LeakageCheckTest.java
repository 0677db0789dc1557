package com.chemlink.analytics.etl.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import com.chemlink.analytics.etl.dataset.FieldType;
import com.chemlink.analytics.etl.dataset.Known;
import com.chemlink.analytics.etl.export.DatasetExport;
import com.chemlink.analytics.etl.export.ExportFormat;
import com.chemlink.analytics.etl.export.ExportRequest;
import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule lets the real datasets pass, and has one that trips it and nothing else. */
class LeakageCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"activation", "engagement", "segments", "anomalies", "journeys", "glossary"})
    void real_datasets_pass(String id) {
        assertThat(SyncedCompany.<List<Verdict>>look(SyncedCompany.syncs(), Datasets.get(id), LeakageCheckTest::check))
                .isNotEmpty().noneMatch(Verdict::refused);
    }

    private static List<Verdict> check(DatasetRows rows) throws SQLException {
        return LeakageCheck.of(rows, plain(rows.dataset()), Set.of());
    }

    private static List<Field> plain(Dataset dataset) {
        return dataset.fields().stream().filter(field -> field.role() != FieldRole.PERSONAL).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    known-in-time    | x_known_at = x_t + interval '1 microsecond'   | 1 row rests on something after
                    known-in-time    | x_known_at = NULL                             | 1 row rests on something after
                    label-afterwards | x_label_at = x_t                              | 1 label rests on something outside
                    label-afterwards | x_label_at = NULL                             | 1 label rests on something outside
                    label-afterwards | x_label_at = x_label_until + interval '1 us'  | 1 label rests on something outside
                    label-afterwards | activated_within_30d = false                  | 1 label rests on something outside
                    mature           | x_label_until = :as_of + interval '1 us'      | 1 row whose horizon has not ended
                    mature           | x_label_until = NULL                          | 1 row whose horizon has not ended
                    mature           | x_label_until = '2999-01-01'                  | 1 row whose horizon has not ended
                    real-people      | x_population = 'test'                         | 1 row is of a ghost, a test or
                    real-people      | x_population = NULL                           | 1 row is of a ghost, a test or
                    personal-data    | country = 'write to somebody@example.org'     | 1 e-mail address in country
                    pseudonyms       | id = 'user:1'                                 | 1 id is no pseudonym
                    """)
    void one_bad_row_is_enough(String rule, String change, String reason) {
        assertThat(refused(Datasets.ACTIVATION, ofOne(change))).singleElement().satisfies(verdict -> {
            assertThat(verdict.rule()).isEqualTo(rule);
            assertThat(verdict.detail()).startsWith(reason);
        });
    }

    /** Of somebody who was active within the horizon. */
    private static String ofOne(String change) {
        return """
                UPDATE dataset_rows SET %s
                WHERE id = (SELECT min(id) FROM dataset_rows WHERE activated_within_30d AND x_split = 'train')"""
                .formatted(change.replace(":as_of", "timestamptz '%s'".formatted(Sql.value(
                        SyncedCompany.syncs().analytics(),
                        "SELECT to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' FROM ops.published"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_known_at = x_t", "x_label_at = x_t + interval '1 us'", "x_label_at = x_label_until",
            "x_label_until = :as_of"})
    void just_in_time_is_in_time(String change) {
        assertThat(refused(Datasets.ACTIVATION, ofOne(change))).isEmpty();
    }

    private static List<Verdict> refused(Dataset dataset, String change) {
        return SyncedCompany.look(SyncedCompany.syncs(), dataset, rows -> {
            rows.execute(change);
            return check(rows).stream().filter(Verdict::refused).toList();
        });
    }

    @Test
    void somebody_who_is_no_real_person_by_now() {
        Syncs own = SyncedCompany.copy();
        Sql.run(own.analytics(), """
                UPDATE core.users SET population = 'test'
                WHERE user_id = (SELECT user_id FROM ai.training_data_activation LIMIT 1)""");
        assertThat(SyncedCompany.<List<Verdict>>look(own, Datasets.ACTIVATION, LeakageCheckTest::check))
                .filteredOn(Verdict::refused).singleElement().satisfies(verdict -> {
                    assertThat(verdict.rule()).isEqualTo("real-people");
                    assertThat(verdict.detail()).isEqualTo("1 row is of a ghost, a test or a deleted account");
                });
    }

    @Test
    void somebody_in_two_splits() {
        assertThat(refused(Datasets.ACTIVATION,
                """
                        INSERT INTO dataset_rows SELECT * FROM dataset_rows WHERE id = (SELECT min(id) FROM dataset_rows WHERE x_split = 'train');
                        UPDATE dataset_rows SET x_split = 'test' WHERE rowid = (SELECT max(rowid) FROM dataset_rows)"""))
                .singleElement().satisfies(verdict -> {
                    assertThat(verdict.rule()).isEqualTo("one-split");
                    assertThat(verdict.detail()).isEqualTo("1 person is in two splits");
                });
        assertThat(refused(Datasets.ACTIVATION,
                "UPDATE dataset_rows SET x_split = 'test' WHERE x_t = (SELECT min(x_t) FROM dataset_rows)"))
                .singleElement().satisfies(verdict -> assertThat(verdict.detail()).contains("reaches into a newer"));
    }

    @Test
    void a_feature_that_holds_the_answer() {
        for (String change : List.of("UPDATE dataset_rows SET reports = activated_within_30d::int",
                "UPDATE dataset_rows SET role = CASE WHEN activated_within_30d THEN 'yes' ELSE 'no' END",
                "UPDATE dataset_rows SET has_finder = CASE WHEN activated_within_30d THEN true END",
                "UPDATE dataset_rows SET posts = CASE WHEN activated_within_30d THEN 0 ELSE 7 + signup_hour END")) {
            assertThat(refused(Datasets.ACTIVATION, change)).as(change).singleElement().satisfies(verdict -> {
                assertThat(verdict.rule()).isEqualTo("giveaway");
                assertThat(verdict.detail()).startsWith("alone predicts the label almost perfectly: ");
            });
        }
    }

    @Test
    void a_feature_that_says_itself_that_it_comes_too_late_or_is_personal() {
        Dataset dataset = Datasets.ACTIVATION;
        List<Field> fields = new ArrayList<>(dataset.fields());
        fields.add(new Field("split", FieldType.TEXT, FieldRole.FEATURE, "today's segment", "", "", Known.AS_OF));
        Dataset late = new Dataset(dataset.id(), dataset.title(), dataset.row(), dataset.use(), fields,
                dataset.order(), dataset.horizon(), dataset.past());
        assertThat(SyncedCompany.<List<Verdict>>look(SyncedCompany.syncs(), late, LeakageCheckTest::check))
                .filteredOn(Verdict::refused).extracting(Verdict::detail)
                .containsExactly("not known at the prediction instant: split");
        assertThat(SyncedCompany.<List<Verdict>>look(SyncedCompany.syncs(), Datasets.SEGMENTS,
                rows -> LeakageCheck.of(rows, rows.dataset().fields(), Set.of("email"))))
                .filteredOn(Verdict::refused).extracting(Verdict::detail)
                .containsExactly("personal columns nobody asked for: first_name, last_name");
    }

    @TempDir
    private Path folder;

    @Test
    void an_export_that_leaks_is_refused_and_writes_nothing() {
        Syncs own = SyncedCompany.copy();
        Sql.run(own.analytics(), """
                UPDATE ai.training_data_activation SET features_until = prediction_at + interval '1 day'
                WHERE user_id = (SELECT user_id FROM ai.training_data_activation LIMIT 1)""");
        ExportRequest request = new ExportRequest(List.of(Datasets.GLOSSARY, Datasets.ACTIVATION),
                EnumSet.allOf(ExportFormat.class), folder.resolve("out"), false, false, 0, Set.of(), null, "tester",
                "test");
        assertThatThrownBy(() -> new DatasetExport(own.analytics(), SyncedCompany.KEY, new Cancellation(), _ -> {})
                .run(request)).isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.category()).isEqualTo(Category.REFUSED);
                    assertThat(failure.sentence()).contains("1 row rests on something after its prediction instant");
                });
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }
}
