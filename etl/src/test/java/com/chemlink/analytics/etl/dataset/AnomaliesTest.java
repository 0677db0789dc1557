package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records that cannot be right are labelled so, for what is wrong with them, and no others. */
class AnomaliesTest {

    @Test
    void anomalies_of_every_kind_are_found() {
        assertThat(SyncedCompany.<Map<String, Long>>look(SyncedCompany.syncs(), Datasets.ANOMALIES,
                rows -> rows.balance(Datasets.ANOMALIES.field("label"))))
                .containsKeys("clean", "ghost", "impossible").hasSizeGreaterThan(2);
    }

    @Test
    void every_rule_of_anomalies_finds_what_breaks_it_and_nothing_else() {
        Syncs own = SyncedCompany.copy();
        Map<String, String> broken = new HashMap<>(Map.of("person_id: 999999999", "its owner does not exist",
                "created_at: 0044-03-15 00:00:00+00 BC", "created at no possible time",
                "created_at: 1970-01-01 00:00:00+00", "created at no possible time",
                "created_at: 2999-01-01 00:00:00+00", "created in the future",
                "updated_at: 2999-01-01 00:00:00+00", "updated in the future",
                "updated_at: 1999-01-01 00:00:00+00", "updated before it was created",
                "deleted_at: 1999-01-01 00:00:00+00", "deleted before it was created", "end_date: 1999-12-31",
                "ended before it began", "end_date: soon", "a date that is none", "description: all is well", "null"));
        // Whoever is still there says so in the place of a date.
        List.of("Present", " now ", "\\t ", "2019-05").forEach(end -> broken.put("end_date: " + end, "null"));
        Map<String, String> expected = new HashMap<>();
        int id = 990_000;
        for (Map.Entry<String, String> one : broken.entrySet()) {
            String[] change = one.getKey().split(": ", 2);
            Sql.run(own.analytics(),
                    """
                            INSERT INTO staging.chemlink_experiences
                            SELECT (jsonb_populate_record(job, jsonb_build_object('id', %d, 'created_at', timestamptz '2024-09-01 00:00+00',
                                'updated_at', timestamptz '2024-09-01 00:00+00', 'deleted_at', NULL, 'start_date', '2019', 'end_date', NULL) || '{"%s": "%s"}')).*
                            FROM staging.chemlink_experiences AS job JOIN staging.chemlink_persons AS person ON person.id = job.person_id LIMIT 1"""
                            .formatted(++id, change[0], change[1]));
            expected.put(SyncedCompany.pseudonym("experience:" + id), one.getValue());
        }
        Map<String, String> found = new HashMap<>();
        SyncedCompany.look(own, Datasets.ANOMALIES, rows -> {
            int at = rows.fields().indexOf(Datasets.ANOMALIES.field("label_reason"));
            for (List<@Nullable String> row : rows.preview(100_000)) {
                found.put(String.valueOf(row.getFirst()), String.valueOf(row.get(at)));
            }
            return found;
        });
        assertThat(found).containsAllEntriesOf(expected);
    }
}
