package com.chemlink.analytics.etl.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Twenty people with a prediction instant on a day of their own: the 14th ends the first 70 of 100 rows exactly, the 17th the
 * first 85. With nineteen no day does.
 */
class SplitBordersTest {

    private final Syncs own = inAuckland(SyncedCompany.copy());
    private final List<String> twenty = Sql.rows(own.analytics(), """
            SELECT users.source_number FROM ai.training_data_activation AS row
            JOIN core.users ON users.user_id = row.user_id ORDER BY users.source_number LIMIT 20""");

    private static Syncs inAuckland(Syncs company) {
        return new Syncs(company.chemlink(), company.engagement(), company.analytics(), ZoneId.of("Pacific/Auckland"));
    }

    /** Days are those of UTC, whatever the reporting time zone is: the 14th comes as theirs ends, the 15th as the next begins. */
    private void twentyAlone() {
        Sql.run(own.chemlink(),
                """
                        UPDATE persons SET created_at = timestamptz '2025-04-01 12:00:00+00' + place * interval '24 hours'
                                                        + CASE place WHEN 14 THEN interval '12 hours' - interval '1 microsecond'
                                                                     WHEN 15 THEN interval '-12 hours' ELSE interval '0' END
                        FROM unnest(ARRAY[%1$s]) WITH ORDINALITY AS twenty (number, place)
                        WHERE id = number;
                        UPDATE persons SET created_at = '2025-11-01 00:00:00+00' WHERE id NOT IN (%1$s)"""
                        .formatted(String.join(", ", twenty)));
    }

    private static List<String> parts(int train, int validation, int test) {
        return Stream.of(Collections.nCopies(train, "train"), Collections.nCopies(validation, "validation"),
                Collections.nCopies(test, "test")).flatMap(List::stream).toList();
    }

    private void bothAre(List<String> expected) {
        for (String dataset : List.of("activation", "engagement")) {
            assertThat(Sql.rows(own.analytics(),
                    "SELECT split FROM ai.training_data_%s ORDER BY prediction_at".formatted(dataset))).as(dataset)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_day_that_ends_a_part_exactly_belongs_to_it_and_moves_on_when_it_ends_it_no_more() {
        assertThat(twenty).hasSize(20);
        twentyAlone();
        assertThat(own.full().outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        bothAre(parts(14, 3, 3));
        Sql.run(own.chemlink(),
                "UPDATE persons SET deleted_at = clock_timestamp(), updated_at = clock_timestamp() WHERE id = "
                        + twenty.getLast());
        assertThat(own.changes().outcome()).isEqualTo(SyncReport.Outcome.PUBLISHED);
        bothAre(parts(13, 3, 3));
    }
}
