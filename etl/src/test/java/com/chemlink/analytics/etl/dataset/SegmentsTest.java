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

    /** Days up to that of the data; of a time at which nothing can have happened none. Nobody but real people has a row. */
    @Test
    void the_stage_and_what_days_tell_follow_from_the_day_of_the_data() {
        Syncs own = SyncedCompany.copy();
        Sql.run(own.analytics(),
                """
                        CREATE TEMP TABLE made AS
                        SELECT people.user_id, cases.*
                        FROM (SELECT user_id, row_number() OVER (ORDER BY user_id) AS place FROM core.user_profiles WHERE population = 'real') AS people
                        JOIN (VALUES (1, 'real', date '2025-10-04', NULL::timestamptz, NULL::int, NULL::date), (2, 'real', '2025-10-03', NULL, NULL, NULL),
                                     (3, 'real', '2025-01-05', now(), 5, '2025-08-05'), (4, 'real', '2025-01-01', now(), 5, '2025-08-04'),
                                     (5, 'real', '2000-01-01', now(), 0, '2000-01-01'), (6, 'real', '1999-12-31', now(), 0, '1999-12-31'),
                                     (7, 'test', '2025-01-01', NULL, NULL, NULL), (8, 'deleted', '2025-01-01', NULL, NULL, NULL))
                             AS cases (place, population, signup, activated, days, last) USING (place);
                        DELETE FROM core.user_journey_events WHERE user_id IN (SELECT user_id FROM made);
                        UPDATE core.user_profiles AS profile
                        SET country = 'case ' || made.place, company = 'company', role = 'role', population = made.population, signup_date = made.signup,
                            activated_at = made.activated, days_to_activation = made.days, last_core_activity_date = made.last,
                            experience_count = 1, education_count = 2, language_count = 3, views_made = 4, votes_cast = 5, collections_created = 6, posts_created = 7,
                            comments_made = 8, groups_joined = 9, mentions_received = 10, engagement_score = 11, core_activities = 12, profile_completion_score = 13
                        FROM made WHERE profile.user_id = made.user_id""");
        assertThat(text(own,
                """
                        SELECT string_agg(concat_ws(' ', lifecycle_stage, signup_week, company, role, coalesce(days_since_signup::text, '-'),
                                                    coalesce(days_to_activation::text, '-'), coalesce(days_since_core_activity::text, '-'), core_activities_30d), ', ' ORDER BY country)
                        FROM dataset_rows WHERE country LIKE 'case %'"""))
                .isEqualTo(
                        "NEW 2025-09-29 company role 30 - - 0, NEVER_ACTIVATED 2025-09-29 company role 31 - - 0, DORMANT 2024-12-30 company role 302 5 90 0, "
                                + "CHURNED 2024-12-30 company role 306 5 91 0, CHURNED 1999-12-27 company role 9438 0 9438 0, CHURNED 1999-12-27 company role - - - 0");
        assertThat(text(own,
                """
                        SELECT string_agg(DISTINCT concat_ws(' ', experience_count, education_count, language_count, views_made, votes_cast, collections_created, posts_created,
                                                             comments_made, groups_joined, mentions_received, engagement_score, core_activities, profile_completion_score), ', ')
                        FROM dataset_rows WHERE country LIKE 'case %'"""))
                .isEqualTo("1 2 3 4 5 6 7 8 9 10 11 12 13");
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

    /** An hour before midnight in UTC it is tomorrow in Auckland, and there a day ends at eleven. */
    @Test
    void days_are_those_of_the_reporting_time_zone() {
        Syncs own = SyncedCompany.copy();
        Sql.run(own.analytics(),
                """
                        UPDATE ops.runs SET time_zone = 'Pacific/Auckland';
                        CREATE TEMP TABLE model AS SELECT * FROM core.user_journey_events WHERE population = 'real' AND event_type = 'signup' ORDER BY user_id LIMIT 1;
                        UPDATE core.user_profiles SET country = 'case', signup_date = '2025-11-01' WHERE user_id = (SELECT user_id FROM model);
                        DELETE FROM core.user_journey_events WHERE user_id = (SELECT user_id FROM model);
                        INSERT INTO core.user_journey_events
                        SELECT (jsonb_populate_record(NULL::core.user_journey_events, to_jsonb(model) || jsonb_build_object('event_type', 'view', 'occurred_at', made.at))).*
                        FROM model CROSS JOIN (VALUES ('2025-11-03 10:59:59.999999+00'), ('2025-11-03 11:00:00+00')) AS made (at)""");
        assertThat(text(own,
                "SELECT active_days_30d || ' active, ' || days_since_signup || ' since' FROM dataset_rows WHERE country = 'case'"))
                .isEqualTo("2 active, 3 since");
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
