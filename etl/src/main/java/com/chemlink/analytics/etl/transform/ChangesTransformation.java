package com.chemlink.analytics.etl.transform;

import static com.chemlink.analytics.etl.transform.ChangeSteps.NEXT;
import static com.chemlink.analytics.etl.transform.ChangeSteps.WAS;
import static com.chemlink.analytics.etl.transform.Differences.CONCERNED;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings what is published up to date in one transaction, in proportion to what has changed: of the people whom the
 * changed rows concern, everything is worked out anew by the very steps that make all anew, and only the differences
 * are written. Readers see nothing of it until the transaction ends.
 */
public final class ChangesTransformation {

    private static final String PUBLISHED = "sync_next, core, aggregates, ai, ops";
    private static final String LOOKED_AT = """
            {row}.user_id IN (SELECT user_id FROM sync_next.users_touched UNION ALL SELECT user_id FROM sync_next.users)""";

    private final ChangeSteps steps;
    private final ReceivedChanges received;
    private final Region region;
    private final Differences differences;

    /** @param connection in a transaction, which the caller ends */
    public ChangesTransformation(Connection connection, Parameters parameters, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.steps = new ChangeSteps(connection, parameters, cancellation, listener);
        this.region = new Region(connection);
        this.differences = new Differences(connection, parameters.run());
        this.received = new ReceivedChanges(steps, region, differences);
    }

    /** What came and went, by table. */
    public Map<String, Differences.Count> counts() {
        return steps.counts();
    }

    /** Staging and reference tables become what was read; tells how many people that concerns. */
    public long receive(boolean personsChanged) throws SQLException {
        return received.receive(personsChanged);
    }

    /** Adds whom the clock alone concerns, and everybody who belongs to somebody concerned; tells how many they are. */
    public long concerned() throws SQLException {
        return received.concerned();
    }

    /** Everything that is different: for the people concerned, and for those whose time has come. */
    public void update(Runnable aggregating) throws SQLException {
        boolean anybody = region.size() > 0;
        if (anybody) {
            core();
        }
        aggregating.run();
        steps.begin(Phase.AGGREGATES);
        newPeriods("aggregates, core, ops");
        if (anybody) {
            aggregates();
        }
        training();
    }

    /** The people concerned, and all they did. */
    private void core() throws SQLException {
        steps.on(NEXT);
        people();
        long before = region.size();
        steps.run("changes/05-relinked");
        if (region.size() > before) {
            received.close();
            steps.execute("TRUNCATE sync_next.users, sync_next.engagement_accounts, sync_next.chemlink_persons, "
                    + "sync_next.engagement_persons");
            people();
        }
        steps.run("changes/06-users-touched");
        differences.rows("core", "engagement_accounts",
                "{row}.engagement_person_id IN (SELECT id FROM sync_next.accounts_touched)", "user_id",
                "engagement_person_id");
        region.fillRows();
        steps.run("changes/07-neighbours");
        for (String step : List.of("10-careers", "11-skills", "12-collections", "13-posts", "14-mentions",
                "20-events-signups", "21-events-profile-updates", "22-events-careers", "23-events-views",
                "24-events-votes", "25-events-collections", "26-events-posts", "27-events-mentions",
                "28-events-groups", "changes/08-own-events", "30-user-days", "34-user-weeks", "35-user-months",
                "36-user-moments", "37-first-core-days", "39-user-trails", "62-user-firsts", "31-user-profiles")) {
            steps.run(step);
        }
        counted();
        write();
        steps.execute("DROP TABLE sync_next.user_profiles");
        steps.run("changes/09-hinted");
        steps.run("32-email-hints");
        differences.rows("core", "engagement_accounts",
                "{row}.engagement_person_id IN (SELECT id FROM sync_next.engagement_persons)", "user_id",
                "engagement_person_id");
    }

    /** What the people concerned have, and had as long as nothing is written: sums over profiles, posts and last days. */
    private void counted() throws SQLException {
        for (String path : List.of(WAS, NEXT)) {
            steps.on(path);
            for (String step : List.of("46-profile-groups", "47-signup-days", "48-profile-days", "49-post-days",
                    "53-talent-counts", "54-last-days")) {
                steps.run(step);
            }
        }
    }

    private void people() throws SQLException {
        region.fillPeople();
        steps.run("02-users");
        steps.run("03-engagement-accounts");
        steps.run("04-ghosts");
    }

    private void write() throws SQLException {
        steps.count("users", differences.kept("core", "users", "user_id"));
        steps.count("experiences", differences.kept("core", "experiences", "user_id", "experience_id"));
        steps.count("education", differences.kept("core", "education", "user_id", "education_id"));
        steps.count("user_languages",
                differences.rows("core", "user_languages", CONCERNED, "user_id", "user_language_id"));
        steps.count("user_embeddings",
                differences.rows("core", "user_embeddings", CONCERNED, "user_id", "embedding_id"));
        steps.count("collections", differences.kept("core", "collections", "user_id", "collection_id"));
        steps.count("posts", differences.kept("core", "posts", "user_id", "post_id"));
        steps.count("mentions", differences.rows("core", "mentions", CONCERNED, "user_id", "mention_id"));
        steps.count("user_journey_events", differences.events());
        steps.count("user_profiles", differences.profiles());
        differences.kept("aggregates", "user_days", "user_id", "day", "event_type", "is_bulk");
        differences.kept("aggregates", "user_weeks", "user_id", "week");
        differences.kept("aggregates", "user_months", "user_id", "month");
        differences.kept("aggregates", "user_moments", "user_id", "event_type");
        differences.rows("aggregates", "first_core_days", CONCERNED, "user_id");
        differences.rows("aggregates", "user_trails", CONCERNED, "user_id");
        differences.rows("aggregates", "user_firsts", CONCERNED, "user_id");
    }

    /** The sums over people: what those concerned added before is taken out, what they add now is put in. */
    private void aggregates() throws SQLException {
        steps.execute("DELETE FROM sync_next.user_days AS days WHERE NOT EXISTS ("
                + "SELECT FROM sync_next.users_touched AS touched WHERE touched.user_id = days.user_id);"
                + "ANALYZE sync_next.user_days; ANALYZE sync_next.users");
        for (String path : List.of(WAS, NEXT)) {
            steps.on(path);
            for (String step : List.of("40-daily-metrics", "41-active-users-by-day", "42-active-users-by-week",
                    "43-active-users-by-month", "44-weekly-metrics", "45-monthly-metrics", "50-cohorts-by-week",
                    "51-cohorts-by-month", "52-user-flows", "55-active-sets", "56-writing-months")) {
                steps.run(step);
            }
        }
        newPeriods(WAS);
        new Sums(differences).add();
    }

    /** Weeks and months that have begun since. */
    private void newPeriods(String path) throws SQLException {
        steps.now(path);
        steps.run("changes/10-new-periods");
    }

    /** Rows to learn from, and the last 30 days: for those concerned, and for those whose time has come. */
    private void training() throws SQLException {
        steps.on(NEXT);
        steps.run("changes/11-matured");
        steps.run("57-training-days");
        steps.on(WAS);
        steps.run("57-training-days");
        differences.sums("ai", "training_days", List.of("dataset", "day"), List.of("people"), "people");
        steps.execute("DROP TABLE sync_next.training_days");
        steps.on(PUBLISHED);
        steps.run("58-training-splits");
        steps.run("59-known-by-then");
        steps.run("60-training-activation");
        steps.run("61-training-engagement");
        differences.training("activation", LOOKED_AT);
        differences.training("engagement", LOOKED_AT);
        steps.run("changes/12-splits");
        steps.run("changes/13-recent");
        steps.run("33-recent-activity");
        differences.rows("core", "recent_activity", LOOKED_AT, "user_id");
    }
}
