package com.chemlink.analytics.etl.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A row that comes back with its person is as it was, unless what it was made for is another by now. */
class RowsBackTest {

    private final Syncs before = SyncedCompany.copy();
    private final Syncs inTokyo = new Syncs(before.chemlink(), before.engagement(), before.analytics(),
            ZoneId.of("Asia/Tokyo"));
    private final String person = Sql.value(before.analytics(), """
            SELECT users.source_number FROM ai.training_data_activation AS row
            JOIN core.users ON users.user_id = row.user_id ORDER BY users.source_number LIMIT 1""");

    private void deleted(String at) {
        Sql.run(before.chemlink(),
                "UPDATE persons SET deleted_at = %s, updated_at = clock_timestamp() WHERE id = %s".formatted(at,
                        person));
    }

    private String signupHour() {
        return Sql.value(before.analytics(), """
                SELECT coalesce(max(row.signup_hour)::text, 'no row') FROM ai.training_data_activation AS row
                JOIN core.users ON users.user_id = row.user_id WHERE users.source_number = %s""".formatted(person));
    }

    @Test
    void after_the_time_zone_has_changed_it_is_made_anew() {
        int hour = Integer.parseInt(signupHour());
        deleted("clock_timestamp()");
        assertThat(before.changes().outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        assertThat(signupHour()).isEqualTo("no row");
        assertThat(inTokyo.full().outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        deleted("NULL");
        assertThat(inTokyo.changes().outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        assertThat(signupHour()).isEqualTo(Integer.toString((hour + 9) % 24));
    }
}
