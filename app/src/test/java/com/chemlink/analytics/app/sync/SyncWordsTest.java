package com.chemlink.analytics.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncWordsTest {

    private static final SyncReport DONE = new SyncReport(7, SyncMode.FULL, SyncReport.Outcome.PUBLISHED,
            OffsetDateTime.parse("2025-11-03T23:59:59Z"), Duration.ofSeconds(4), List.of(), List.of());

    @Test
    void a_sync_has_read_so_much_in_its_own_time() {
        assertThat(SyncWords.read(DONE)).isEqualTo("0 rows in 4.0 s");
    }

    @Test
    void of_the_rows_of_a_table_only_what_has_happened_is_said() {
        assertThat(SyncWords.changes(0, 42, 0)).isEqualTo("42 changed");
        assertThat(SyncWords.changes(1_200, 3, 1)).isEqualTo("+1,200 · 3 changed · −1");
    }
}
