package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is known of people without a label yet is what the training table will know of them. */
class NewestPeopleTest {

    /** The same state, asked 25 days earlier: those who had no label then have one in the training table. */
    private static final String EARLIER = """
            INSERT INTO ops.runs OVERRIDING SYSTEM VALUE
            SELECT (jsonb_populate_record(runs, jsonb_build_object('run_id', 999, 'as_of', runs.as_of - interval '25 days'))).*
            FROM ops.runs WHERE run_id = 1""";

    @Test
    void who_signed_up_at_a_time_that_cannot_be_is_not_among_them() {
        Syncs own = SyncedCompany.copy();
        long before = newest(own);
        Sql.run(own.analytics(), """
                WITH newest AS (
                    SELECT user_id, row_number() OVER (ORDER BY user_id) AS place FROM core.users
                    WHERE source = 'chemlink' AND population = 'real'
                      AND started_at BETWEEN (SELECT as_of FROM ops.published) - interval '30 days'
                                         AND (SELECT as_of FROM ops.published) - interval '8 days'
                )
                UPDATE core.users SET started_at = CASE place WHEN 1 THEN timestamptz '1970-01-01 00:00:00+00'
                    WHEN 2 THEN (SELECT as_of FROM ops.published) + interval '2 years' END
                FROM newest WHERE newest.user_id = users.user_id AND place <= 3""");
        assertThat(before - newest(own)).isEqualTo(3);
    }

    private static long newest(Syncs where) {
        return SyncedCompany.<Long>look(where, Datasets.ACTIVATION, rows -> {
            rows.layNewest();
            return rows.number("SELECT count(*) FROM newest_people");
        });
    }

    @Test
    void their_features_are_those_of_the_training_table() throws SQLException {
        Syncs own = SyncedCompany.copy();
        Sql.run(own.analytics(), EARLIER);
        String features = Datasets.ACTIVATION.features().stream().filter(field -> field.role() == FieldRole.FEATURE)
                .map(Field::name).collect(Collectors.joining(", "));
        try (Connection connection = own.analytics().connect()) {
            connection.setAutoCommit(false);
            Snapshot now = Snapshot.of(connection, null);
            try (DatasetRows rows = DatasetRows.lay(connection, Datasets.ACTIVATION,
                    new Snapshot(999, now.asOf(), now.zone(), true), SyncedCompany.KEY, Laying.all())) {
                rows.layNewest();
                assertThat(rows.number("SELECT count(*) FROM newest_people JOIN dataset_rows USING (id)"))
                        .isGreaterThan(10);
                assertThat(rows
                        .number("""
                                SELECT count(*) FROM (SELECT id, x_t, x_known_at, %1$s FROM newest_people WHERE id IN (SELECT id FROM dataset_rows)
                                                      EXCEPT SELECT id, x_t, x_known_at, %1$s FROM dataset_rows) AS different"""
                                .formatted(features)))
                        .isZero();
                assertThat(rows.number("SELECT count(*) FROM newest_people WHERE activated_within_30d IS NOT NULL"))
                        .isZero();
            }
            connection.rollback();
        }
    }
}
