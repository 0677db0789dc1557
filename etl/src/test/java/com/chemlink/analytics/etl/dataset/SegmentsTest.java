package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** How people use the product. */
class SegmentsTest {

    /** Of what was done equally often, that counts which comes first: looking, judging, collecting, talking. */
    @Test
    void the_main_use_is_what_was_done_most_often() {
        Syncs own = SyncedCompany.copy();
        Sql.run(own.analytics(),
                """
                        UPDATE core.user_profiles AS profile
                        SET country = 'case ' || made.place, core_activities = made.core, views_made = made.views, votes_cast = made.votes,
                            collections_created = made.collections, posts_created = made.posts, comments_made = made.comments, groups_joined = made.joined
                        FROM (SELECT user_id, row_number() OVER (ORDER BY user_id) AS place FROM core.user_profiles WHERE population = 'real') AS people
                        JOIN (VALUES (1, 12, 3, 3, 3, 3, 0, 0), (2, 9, 2, 3, 3, 1, 1, 1), (3, 9, 2, 0, 3, 1, 1, 1), (4, 9, 3, 2, 1, 2, 1, 1),
                                     (5, 4, 0, 0, 0, 0, 0, 0), (6, 0, 0, 0, 0, 0, 0, 0), (7, 1, 0, 0, 0, 0, 0, 1))
                             AS made (place, core, views, votes, collections, posts, comments, joined) USING (place)
                        WHERE profile.user_id = people.user_id""");
        assertThat(text(own,
                "SELECT string_agg(main_use, ', ' ORDER BY country) FROM dataset_rows WHERE country LIKE 'case %'"))
                .isEqualTo("looking, judging, collecting, talking, something else, none, talking");
    }

    /** Thirty days of 24 hours, up to the instant of the data and with it. */
    @Test
    void the_last_thirty_days_end_with_the_instant_of_the_data() {
        Syncs own = SyncedCompany.copy();
        String person = Sql.value(own.analytics(),
                "SELECT min(user_id::text) FROM core.user_journey_events WHERE population = 'real' AND event_type = 'signup'");
        Sql.run(own.analytics(),
                """
                        CREATE TEMP TABLE model AS SELECT * FROM core.user_journey_events WHERE user_id = '%1$s' AND event_type = 'signup';
                        DELETE FROM core.user_journey_events WHERE user_id = '%1$s';
                        INSERT INTO core.user_journey_events
                        SELECT (jsonb_populate_record(NULL::core.user_journey_events, to_jsonb(model) || jsonb_build_object('event_type', made.type, 'occurred_at', made.at))).*
                        FROM model
                        CROSS JOIN (VALUES ('view', '2025-10-04 23:59:59+00'), ('view', '2025-10-04 23:59:59.000001+00'), ('vote', '2025-11-03 23:59:59+00'),
                            ('post', '2025-11-03 01:00:00+00'), ('profile_update', '2025-11-01 12:00:00+00'), ('view', '2025-11-03 23:59:59.000001+00')) AS made (type, at)"""
                        .formatted(person));
        assertThat(text(own, "SELECT core_activities_30d || ' on ' || active_days_30d FROM dataset_rows WHERE id = '%s'"
                .formatted(SyncedCompany.pseudonym("user:" + person)))).isEqualTo("3 on 2");
    }

    private static String text(Syncs where, String query) {
        return SyncedCompany.look(where, Datasets.SEGMENTS, rows -> {
            try (Statement statement = rows.statement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
