package com.chemlink.analytics.etl.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.export.SyncedCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KAnonymityTest {

    private static final String GROUPS = """
            SELECT %s FROM (SELECT count(*) AS people FROM dataset_rows GROUP BY country, company, role, signup_week) AS groups""";

    @Test
    void the_report_counts_those_who_stand_out() {
        SyncedCompany.look(SyncedCompany.syncs(), Datasets.SEGMENTS, rows -> {
            AnonymityReport report = KAnonymity.report(rows);
            assertThat(report.smallest()).isEqualTo(rows.number(GROUPS.formatted("min(people)"))).isLessThan(5);
            assertThat(report.groups()).isEqualTo(rows.number(GROUPS.formatted("count(*)")));
            assertThat(report.exposed())
                    .isEqualTo(rows.number(GROUPS.formatted("sum(people) FILTER (WHERE people < 5)"))).isPositive();
            assertThat(report.steps()).isEmpty();
            return report;
        });
    }

    @ParameterizedTest
    @CsvSource({"segments, 2", "segments, 5", "segments, 25", "activation, 5", "engagement, 5"})
    void afterwards_every_group_has_so_many_people(String id, int k) {
        Dataset dataset = Datasets.get(id);
        SyncedCompany.look(SyncedCompany.syncs(), dataset, rows -> {
            long before = rows.count();
            AnonymityReport report = KAnonymity.generalise(rows, k);
            assertThat(report.smallest()).isEqualTo(rows.number(GROUPS.formatted("min(people)")))
                    .isGreaterThanOrEqualTo(k);
            assertThat(report.steps()).isNotEmpty();
            for (String finer : List.of("signup_weekday", "signup_hour", "days_since_signup", "days_to_activation")) {
                assertThat(rows.fields().stream().noneMatch(field -> field.name().equals(finer)) || rows
                        .number("SELECT count(%s) FROM dataset_rows".formatted(finer)) == 0).as(finer).isTrue();
            }
            assertThat(rows.count()).isGreaterThan(before * 9 / 10);
            if (dataset.horizon() != null) {
                assertThat(rows.number(
                        "SELECT count(*) FROM dataset_rows WHERE prediction_at <> (signup_week + %d)::timestamp AT TIME ZONE 'UTC'"
                                .formatted(dataset.horizon().daysAfterSignup())))
                        .isZero();
            }
            return report;
        });
    }

    @Test
    void a_few_who_stand_out_make_nobody_else_coarser() {
        SyncedCompany.look(SyncedCompany.syncs(), Datasets.ACTIVATION, rows -> {
            rows.execute(
                    "UPDATE dataset_rows SET country = NULL, company = NULL, role = NULL, signup_week = '2025-05-05'");
            rows.execute(
                    "UPDATE dataset_rows SET signup_week = '1969-12-29' WHERE id = (SELECT min(id) FROM dataset_rows)");
            long before = rows.count();
            AnonymityReport report = KAnonymity.generalise(rows, 5);
            assertThat(rows.number("SELECT count(*) FROM dataset_rows WHERE signup_week = '2025-05-05'"))
                    .isEqualTo(before - 1).isEqualTo(rows.count());
            assertThat(report.steps()).containsExactly(
                    "signup_weekday, signup_hour: empty, for they tell the day of the signup",
                    "prediction_at says the week only", "signup_week is hidden for 1 person",
                    "left out, for they still stood out: 1 person");
            return report;
        });
    }

    @Test
    void where_many_stand_out_weeks_of_all_become_longer() {
        SyncedCompany.look(SyncedCompany.syncs(), Datasets.ACTIVATION, rows -> {
            rows.execute("UPDATE dataset_rows SET country = NULL, company = NULL, role = NULL");
            rows.execute("UPDATE dataset_rows SET signup_week = DATE '2025-05-05' + 7 * (rowid::int % 4)");
            AnonymityReport report = KAnonymity.generalise(rows, (int) rows.count() / 3);
            assertThat(report.steps())
                    .contains("signup_week is the first day of its month, and prediction_at follows it")
                    .doesNotContain("company is hidden for 0 people");
            assertThat(rows.number("SELECT count(DISTINCT signup_week) FROM dataset_rows")).isEqualTo(1);
            return report;
        });
    }
}
