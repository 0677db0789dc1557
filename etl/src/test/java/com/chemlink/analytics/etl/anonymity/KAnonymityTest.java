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
}
