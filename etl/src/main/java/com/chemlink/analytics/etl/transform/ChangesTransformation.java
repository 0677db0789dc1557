package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings what is published up to date in one transaction, in proportion to what has changed: of the people whom the
 * changed rows concern, everything is worked out anew by the very steps that make all anew, and only the differences
 * are written. Readers see nothing of it until the transaction ends.
 */
public final class ChangesTransformation {

    private static final String NEXT = "sync_next, core, ops";
    private static final String WAS = "sync_was, core, ops";
    private static final String PUBLISHED = "sync_next, core, aggregates, ai, ops";
    private static final String CONCERNED = "{row}.user_id IN (SELECT user_id FROM sync_next.users_touched)";
    private static final String LOOKED_AT = """
            {row}.user_id IN (SELECT user_id FROM sync_next.users_touched UNION ALL SELECT user_id FROM sync_next.users)""";
    private static final List<String> SHARED = List.of("companies", "roles", "locations", "schools", "degrees",
            "languages", "projects", "glossary", "finder_searches", "update_minutes", "bulk_minutes");
    private static final int USUAL_STEPS = 80;

    private final Connection connection;
    private final Parameters parameters;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;
    private final Region region;
    private final Differences differences;
    private final Map<String, Differences.Count> counts = new LinkedHashMap<>();
    private Phase phase = Phase.CORE;
    private int done;

    /** @param connection in a transaction, which the caller ends */
    public ChangesTransformation(Connection connection, Parameters parameters, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.connection = connection;
        this.parameters = parameters;
        this.cancellation = cancellation;
        this.listener = listener;
        this.region = new Region(connection);
        this.differences = new Differences(connection, parameters.run());
    }

    /** What came and went, by table. */
    public Map<String, Differences.Count> counts() {
        return counts;
    }

    /** Staging and reference tables become what was read; tells how many people that concerns. */
    public long receive(boolean personsChanged) throws SQLException {
        use(NEXT, parameters.asOf());
        region.touch();
        step("changes/01-touched");
        step("changes/01-table-rows");
        region.applyToStaging();
        references();
        if (personsChanged) {
            bulkMinutes();
        }
        return region.size();
    }

    /** Adds whom the clock alone concerns, and everybody who belongs to somebody concerned; tells how many they are. */
    public long concerned() throws SQLException {
        use(NEXT, parameters.asOf());
        execute("DROP TABLE IF EXISTS sync_next." + String.join(", sync_next.", SHARED)); // from here on they are read as published
        step("changes/03-clock");
        close();
        return region.size();
    }

    private void close() throws SQLException {
        for (long before = -1, now = region.size(); now > before; now = region.size()) {
            before = now;
            region.analyze();
            step("changes/04-closure");
        }
        region.analyze();
    }

    private void references() throws SQLException {
        region.fillReferences();
        step("01-reference");
        step("15-finder-searches");
        for (String staging : Region.referenceTables()) {
            String table = staging.equals("chemlink_query_embeddings")
                    ? "finder_searches"
                    : staging.replaceFirst("^[a-z]+_", "");
            String key = switch (table) {
                case "companies" -> "company_id";
                case "glossary" -> "term_id";
                case "finder_searches" -> "search_id";
                default -> table.substring(0, table.length() - 1) + "_id";
            };
            count(table, differences.rows("core", table,
                    "{row}.%s IN (SELECT id FROM sync_next.keys_%s)".formatted(key, staging), key));
            execute("DROP TABLE sync_next." + table);
        }
    }

    private void bulkMinutes() throws SQLException {
        execute("INSERT INTO sync_next.chemlink_persons SELECT * FROM sync_next.changed_chemlink_persons");
        step("05-update-minutes");
        use(WAS, parameters.wasAsOf());
        step("05-update-minutes");
        differences.sums("core", "update_minutes", List.of("minute"), List.of("persons"), "persons");
        use(NEXT, parameters.asOf());
        execute("DROP TABLE sync_next.update_minutes; TRUNCATE sync_next.chemlink_persons");
        execute("SELECT set_config('chemlink.persons', (SELECT count(*) FROM staging.chemlink_persons)::text, true)");
        step("07-bulk-minutes");
        step("changes/02-bulk-minutes");
    }

    /** Everything that is different: for the people concerned, and for those whose time has come. */
    public void update(Runnable aggregating) throws SQLException {
        boolean anybody = region.size() > 0;
        if (anybody) {
            core();
        }
        aggregating.run();
        phase = Phase.AGGREGATES;
        newPeriods("aggregates, core, ops");
        if (anybody) {
            aggregates();
        }
        training();
    }

    /** The people concerned, and all they did. */
    private void core() throws SQLException {
        use(NEXT, parameters.asOf());
        people();
        long before = region.size();
        step("changes/05-relinked");
        if (region.size() > before) {
            close();
            execute("TRUNCATE sync_next.users, sync_next.engagement_accounts, sync_next.chemlink_persons, "
                    + "sync_next.engagement_persons");
            people();
        }
        step("changes/06-users-touched");
        differences.rows("core", "engagement_accounts",
                "{row}.engagement_person_id IN (SELECT id FROM sync_next.accounts_touched)", "user_id",
                "engagement_person_id");
        region.fillRows();
        step("changes/07-neighbours");
        for (String step : List.of("10-careers", "11-skills", "12-collections", "13-posts", "14-mentions",
                "20-events-signups", "21-events-profile-updates", "22-events-careers", "23-events-views",
                "24-events-votes", "25-events-collections", "26-events-posts", "27-events-mentions",
                "28-events-groups", "changes/08-own-events", "30-user-days", "34-user-weeks", "35-user-months",
                "36-user-moments", "31-user-profiles")) {
            step(step);
        }
        counted();
        write();
        execute("DROP TABLE sync_next.user_profiles");
        step("changes/09-hinted");
        step("32-email-hints");
        differences.rows("core", "engagement_accounts",
                "{row}.engagement_person_id IN (SELECT id FROM sync_next.engagement_persons)", "user_id",
                "engagement_person_id");
    }

    /** What the people concerned have, and had as long as nothing is written: sums over profiles, posts and last days. */
    private void counted() throws SQLException {
        for (String path : List.of(WAS, NEXT)) {
            use(path, path.equals(WAS) ? parameters.wasAsOf() : parameters.asOf());
            for (String step : List.of("46-profile-groups", "47-signup-days", "48-profile-days", "49-post-days",
                    "53-talent-sets", "54-last-days")) {
                step(step);
            }
        }
    }

    private void people() throws SQLException {
        region.fillPeople();
        step("02-users");
        step("03-engagement-accounts");
        step("04-ghosts");
    }

    private void write() throws SQLException {
        count("users", differences.rows("core", "users", CONCERNED, "user_id"));
        count("experiences", differences.rows("core", "experiences", CONCERNED, "user_id", "experience_id"));
        count("education", differences.rows("core", "education", CONCERNED, "user_id", "education_id"));
        count("user_languages", differences.rows("core", "user_languages", CONCERNED, "user_id", "user_language_id"));
        count("user_embeddings", differences.rows("core", "user_embeddings", CONCERNED, "user_id", "embedding_id"));
        count("collections", differences.rows("core", "collections", CONCERNED, "user_id", "collection_id"));
        count("posts", differences.rows("core", "posts", CONCERNED, "user_id", "post_id"));
        count("mentions", differences.rows("core", "mentions", CONCERNED, "user_id", "mention_id"));
        count("user_journey_events", differences.events(CONCERNED));
        count("user_profiles", differences.profiles(CONCERNED));
        differences.rows("aggregates", "user_days", CONCERNED, "user_id", "day", "event_type", "is_bulk");
        differences.rows("aggregates", "user_weeks", CONCERNED, "user_id", "week");
        differences.rows("aggregates", "user_months", CONCERNED, "user_id", "month");
        differences.rows("aggregates", "user_moments", CONCERNED, "user_id", "event_type");
    }

    /** The sums over people: what those concerned added before is taken out, what they add now is put in. */
    private void aggregates() throws SQLException {
        execute("DELETE FROM sync_next.user_days AS days WHERE NOT EXISTS ("
                + "SELECT FROM sync_next.users_touched AS touched WHERE touched.user_id = days.user_id);"
                + "ANALYZE sync_next.user_days; ANALYZE sync_next.users");
        for (String path : List.of(WAS, NEXT)) {
            use(path, path.equals(WAS) ? parameters.wasAsOf() : parameters.asOf());
            for (String step : List.of("40-daily-metrics", "41-active-users-by-day", "42-active-users-by-week",
                    "43-active-users-by-month", "44-weekly-metrics", "45-monthly-metrics", "50-cohorts-by-week",
                    "51-cohorts-by-month", "52-user-flows", "55-active-sets", "56-writing-months")) {
                step(step);
            }
        }
        newPeriods(WAS);
        new Sums(differences).add();
    }

    /** Weeks and months that have begun since. */
    private void newPeriods(String path) throws SQLException {
        use(path, parameters.asOf());
        step("changes/10-new-periods");
    }

    /** Rows to learn from, and the last 30 days: for those concerned, and for those whose time has come. */
    private void training() throws SQLException {
        use(NEXT, parameters.asOf());
        step("changes/11-matured");
        step("57-training-days");
        use(WAS, parameters.wasAsOf());
        step("57-training-days");
        differences.sums("ai", "training_days", List.of("dataset", "day"), List.of("people"), "people");
        execute("DROP TABLE sync_next.training_days");
        use(PUBLISHED, parameters.asOf());
        step("58-training-splits");
        step("59-known-by-then");
        step("60-training-activation");
        step("61-training-engagement");
        differences.training("activation", LOOKED_AT);
        differences.training("engagement", LOOKED_AT);
        step("changes/12-splits");
        step("changes/13-recent");
        step("33-recent-activity");
        differences.rows("core", "recent_activity", LOOKED_AT, "user_id");
    }

    private void use(String path, OffsetDateTime asOf) throws SQLException {
        parameters.apply(connection, path, asOf);
    }

    private void step(String name) throws SQLException {
        cancellation.check();
        long begun = System.nanoTime();
        new SqlScript(ChangesTransformation.class, name + ".sql").run(connection);
        done++;
        listener.accept(new SyncEvent.StepFinished(phase, name, done, Math.max(done, USUAL_STEPS),
                Duration.ofNanos(System.nanoTime() - begun)));
    }

    private void count(String table, Differences.Count count) {
        counts.put(table, count);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
