package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import org.junit.jupiter.api.Test;

/** Sequences of what somebody did. */
class JourneysTest {

    @Test
    void a_journey_is_everything_that_somebody_did_one_after_the_other() {
        long events = Long.parseLong(Sql.value(SyncedCompany.syncs().analytics(),
                "SELECT count(*) FROM core.user_journey_events WHERE population = 'real' AND occurred_at BETWEEN '2000-01-01 00:00:00+00' AND '2025-11-04 23:59:59+00'"));
        SyncedCompany.look(SyncedCompany.syncs(), Datasets.JOURNEYS, rows -> {
            assertThat(rows.count()).isEqualTo(events);
            assertThat(rows.more()).isFalse();
            assertThat(rows
                    .number("""
                            SELECT count(*) FROM (
                                SELECT place, row_number() OVER step AS should, seconds_since_previous AS seconds,
                                       (epoch_us(occurred_at) - lag(epoch_us(occurred_at)) OVER step) / 1000000 AS between_them
                                FROM dataset_rows WINDOW step AS (PARTITION BY id ORDER BY occurred_at, place)) AS steps
                            WHERE place <> should OR (place = 1) <> (seconds IS NULL) OR abs(seconds - between_them) > 0.500001"""))
                    .isZero();
            return events;
        });
    }

    @Test
    void what_happened_at_no_possible_time_is_left_out_and_counted() {
        Syncs own = SyncedCompany.copy();
        long before = SyncedCompany.<Long>look(own, Datasets.JOURNEYS, DatasetRows::count);
        long counted = noPossibleTime(own);
        Sql.run(own.analytics(),
                """
                        INSERT INTO core.user_journey_events
                        SELECT (jsonb_populate_record(NULL::core.user_journey_events, to_jsonb(event) || jsonb_build_object('event_type', 'view', 'occurred_at', made.at))).*
                        FROM (SELECT * FROM core.user_journey_events WHERE population = 'real' AND event_type = 'signup' ORDER BY user_id LIMIT 1) AS event
                        CROSS JOIN unnest(ARRAY['0001-01-01 00:00:00+00', '1999-12-31 23:59:59.999999+00', '2000-01-01 00:00:00+00',
                            '2025-11-04 23:59:59+00', '2025-11-04 23:59:59.000001+00', '9999-12-31 00:00:00+00']::timestamptz[]) AS made (at)""");
        assertThat(SyncedCompany.<Long>look(own, Datasets.JOURNEYS, DatasetRows::count) - before).isEqualTo(2);
        assertThat(noPossibleTime(own) - counted).isEqualTo(4);
    }

    private static long noPossibleTime(Syncs where) {
        return SyncedCompany.<Long>look(where, Datasets.JOURNEYS,
                rows -> rows.leftOut().stream().filter(one -> one.reason().startsWith("events at no possible time"))
                        .mapToLong(LeftOut::rows).sum());
    }

    /** What happened at one instant stands in the order of the steps of a funnel. */
    @Test
    void events_of_one_instant_are_in_the_order_of_their_steps() {
        Syncs own = SyncedCompany.copy();
        String instant = "2025-09-01 12:00:00+00";
        String person = Sql.value(own.analytics(), """
                SELECT min(user_id::text) FROM core.user_journey_events
                WHERE population = 'real' AND event_type = 'signup' AND occurred_at < '%s'""".formatted(instant));
        Sql.run(own.analytics(),
                """
                        INSERT INTO core.user_journey_events
                        SELECT (jsonb_populate_record(event, jsonb_build_object('event_type', made.type, 'event_id', made.id::uuid,
                            'occurred_at', timestamptz '%s'))).*
                        FROM core.user_journey_events AS event
                        CROSS JOIN (VALUES ('comment', '00000000-0000-4000-8000-000000000000'), ('view', '00000000-0000-4000-8000-000000000003'),
                            ('post', '00000000-0000-4000-8000-000000000001'), ('view', '00000000-0000-4000-8000-000000000002')) AS made (type, id)
                        WHERE event.user_id = '%s' AND event.event_type = 'signup'"""
                        .formatted(instant, person));
        assertThat(SyncedCompany.<Long>look(own, Datasets.JOURNEYS, rows -> rows.number("""
                SELECT count(*) FROM (SELECT list(event_type ORDER BY place) AS done FROM dataset_rows
                                      WHERE id = '%s' AND occurred_at = TIMESTAMPTZ '%s') AS journey
                WHERE done = ['view', 'view', 'post', 'comment']"""
                .formatted(SyncedCompany.pseudonym("user:" + person), instant)))).isEqualTo(1);
    }
}
