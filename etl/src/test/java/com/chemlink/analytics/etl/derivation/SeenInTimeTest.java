package com.chemlink.analytics.etl.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the source overwrites in place is known at the prediction instant as a sync had published it by then, or not at all. */
class SeenInTimeTest {

    private final Syncs own = SyncedCompany.copy();

    private String dayAfter(int days) {
        return Sql.value(own.analytics(),
                "SELECT (as_of + %d * interval '1 day') AT TIME ZONE 'UTC' || '+00' FROM ops.runs WHERE run_id = 1"
                        .formatted(days));
    }

    private void sync(String today, int divisor) {
        for (DatabaseAddress source : List.of(own.chemlink(), own.engagement())) {
            Sql.run(source,
                    """
                            DO $$
                            DECLARE
                                one regclass;
                            BEGIN
                                FOR one IN SELECT objoid FROM pg_description WHERE classoid = 'pg_class'::regclass AND description LIKE 'Sample data as of %%' LOOP
                                    EXECUTE format('COMMENT ON TABLE %%s IS %%L', one, 'Sample data as of %s');
                                END LOOP;
                            END $$"""
                            .formatted(today));
        }
        Sql.run(own.chemlink(),
                """
                        UPDATE persons SET has_finder = NOT coalesce(has_finder, false), headline_description = 'something else since',
                                           location_id = (SELECT max(id) FROM locations), company_id = (SELECT min(id) FROM companies),
                                           role_id = (SELECT max(id) FROM roles), updated_at = timestamptz '%s' - interval '1 hour'
                        WHERE id %% %d = 0"""
                        .formatted(today, divisor));
        assertThat(own.changes().outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        assertThat(Sql.value(own.analytics(), "SELECT as_of = '%s' FROM ops.published".formatted(today)))
                .isEqualTo("t");
    }

    private Map<String, String> profiles() {
        return Sql.rows(own.analytics(), """
                SELECT user_id, ROW(profile_completion_score, has_finder, country, company, role, runs.as_of)::text
                FROM core.user_profiles JOIN ops.runs ON run_id = since_run_id""").stream()
                .map(row -> row.split("\\|", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /** Some of the newest go from the source without a trace. */
    private void goAway() {
        Sql.run(own.chemlink(), """
                SET session_replication_role = replica;
                CREATE SCHEMA aside;
                CREATE TABLE aside.persons AS SELECT * FROM persons WHERE id %% 3 = 1 AND created_at > '%s';
                DELETE FROM persons WHERE id IN (SELECT id FROM aside.persons)""".formatted(dayAfter(-27)));
    }

    private void comeBack(String day) {
        Sql.run(own.chemlink(), """
                SET session_replication_role = replica;
                UPDATE aside.persons SET updated_at = timestamptz '%s' - interval '1 hour';
                INSERT INTO persons SELECT * FROM aside.persons""".formatted(day));
    }

    @Test
    void a_profile_is_known_as_it_was_published_by_then_and_not_while_it_was_away() {
        Map<String, String> then = profiles();
        goAway();
        sync(dayAfter(3), 2);
        Map<String, String> later = profiles();
        comeBack(dayAfter(120));
        sync(dayAfter(120), 3);
        for (String dataset : List.of("activation", "engagement")) {
            List<String[]> rows = Sql
                    .rows(own.analytics(),
                            """
                                    SELECT user_id, CASE WHEN prediction_at < '%s' THEN 'never' WHEN prediction_at < '%s' THEN 'then' ELSE 'later' END,
                                           profile_known, ROW(profile_completion_score, has_finder, country, company, role, profile_seen_at)::text
                                    FROM ai.training_data_%s"""
                                    .formatted(dayAfter(0), dayAfter(3), dataset))
                    .stream().map(row -> row.split("\\|", 4)).toList();
            for (String when : List.of("never", "then", "later")) {
                assertThat(rows).as(dataset).filteredOn(row -> row[1].equals(when)).isNotEmpty()
                        .allSatisfy(row -> assertThat(row[2] + " " + row[3]).as(row[0] + " " + when)
                                .isEqualTo(switch (when) {
                                    case "never" -> "f (,,,,,)";
                                    case "then" -> "t " + then.get(row[0]);
                                    default -> later.containsKey(row[0]) ? "t " + later.get(row[0]) : "f (,,,,,)";
                                }));
            }
            // Only a month after signup has anybody been away who signed up before.
            assertThat(rows).as(dataset).filteredOn(row -> row[1].equals("later"))
                    .anyMatch(row -> dataset.equals("activation") || !later.containsKey(row[0]));
        }
    }
}
