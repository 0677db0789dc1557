package com.chemlink.analytics.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncWordsTest {

    private static final SyncReport DONE = new SyncReport(7, SyncMode.FULL, SyncReport.Outcome.PUBLISHED,
            OffsetDateTime.parse("2025-11-03T23:59:59Z"), Duration.ofSeconds(4), List.of(), List.of());

    @Test
    void the_time_of_a_run_is_the_one_that_is_recorded() {
        assertThat(SyncWords.read(DONE, history(6, Duration.ofSeconds(9)))).isEqualTo("0 rows");
        assertThat(SyncWords.read(DONE, history(7, Duration.ofMillis(3_400)))).isEqualTo("0 rows in 3.4 s");
    }

    @Test
    void until_it_is_recorded_nothing_is_said_of_it() {
        assertThat(SyncWords.read(DONE, null)).isEqualTo("0 rows");
    }

    @Test
    void of_the_rows_of_a_table_only_what_has_happened_is_said() {
        assertThat(SyncWords.changes(0, 42, 0)).isEqualTo("42 changed");
        assertThat(SyncWords.changes(1_200, 3, 1)).isEqualTo("+1,200 · 3 changed · −1");
    }

    private static SyncHistory history(long run, Duration took) {
        return new SyncHistory(List.of(new PastRun(run, "full", Instant.EPOCH, took, 0, "published", "", "")),
                List.of(), List.of(), List.of(), "18.6");
    }
}
