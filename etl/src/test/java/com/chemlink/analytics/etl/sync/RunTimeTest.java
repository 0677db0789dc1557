package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.sync.SyncReport.Outcome;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Whoever reads of a run is told one time: a report says what is recorded, to the microsecond. */
class RunTimeTest {

    @Test
    void a_report_says_the_time_that_is_recorded_whatever_kind_of_run_it_was() {
        Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
        says(syncs, syncs.full(), SyncMode.FULL, Outcome.PUBLISHED);
        says(syncs, syncs.changes(), SyncMode.INCREMENTAL, Outcome.UNCHANGED);
        Sql.run(syncs.chemlink(), "UPDATE persons SET first_name = first_name || '!' WHERE id % 50 = 0");
        says(syncs, syncs.changes(), SyncMode.INCREMENTAL, Outcome.PUBLISHED);
        Sql.run(syncs.chemlink(), "UPDATE persons SET first_name = first_name || '?' WHERE id % 50 = 1");
        says(syncs, syncs.days(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-11-03")), SyncMode.RANGE,
                Outcome.PUBLISHED);
    }

    private static void says(Syncs syncs, SyncReport report, SyncMode mode, Outcome outcome) {
        assertThat(report.mode()).isEqualTo(mode);
        assertThat(report.outcome()).isEqualTo(outcome);
        String recorded = Sql.value(syncs.analytics(),
                "SELECT (extract(epoch FROM finished_at - started_at) * 1000000)::bigint FROM ops.runs WHERE run_id = %d"
                        .formatted(report.run()));
        assertThat(report.elapsed()).isPositive().isEqualTo(Duration.of(Long.parseLong(recorded), ChronoUnit.MICROS));
    }
}
