package com.chemlink.analytics.etl.funnel;

import com.chemlink.analytics.etl.funnel.FunnelReference.Event;
import com.chemlink.analytics.etl.transform.Steps;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People and what they did, by lot or by hand, and a database that holds them as a sync would have left it. */
final class FunnelHistories {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Clocks go back on 26 October: the week of as-of has an hour more. */
    static final Instant AS_OF = Instant.parse("2025-11-03T12:00:00Z");
    static final LocalDate FROM = LocalDate.parse("2025-10-20");
    static final LocalDate TO = LocalDate.parse("2025-11-03");
    /** With which people begin here; they may sign up as often as they like. */
    private static final String JOINED = "joined";
    static final List<String> TYPES = List.of("signup", "view", "vote", "comment", "post", "profile_update", JOINED);
    private static final List<String> PROPERTIES = List.of("", "profile", "company");
    private static final List<String> COUNTRIES = List.of("", "Germany", "France", "Côte d'Ivoire");
    /** The last instant of September there, the first one of October, those of the range, and as-of with the next one. */
    private static final List<Instant> STARTS = Stream.of("2025-09-30T21:59:59.999999Z", "2025-09-30T22:00:00Z",
            "2025-10-19T21:59:59.999999Z", "2025-10-19T22:00:00Z", "2025-10-20T10:00:00Z",
            "2025-10-24T22:00:00.000001Z",
            "2025-10-30T10:00:00Z", "2025-11-03T12:00:00Z", "2025-11-03T12:00:00.000001Z").map(Instant::parse).toList();

    /**
     * @param country empty where it is not known
     * @param started null for who never signed up
     * @param headline whether the profile has one
     */
    record Person(String id, String population, String segment, String country, @Nullable Instant started,
            boolean headline, List<Event> events) {

        /** What a funnel is told apart by. */
        String part(Breakdown by) {
            return switch (by) {
                case NONE -> "";
                case SEGMENT -> segment;
                case COUNTRY -> country.isEmpty() ? "?" : country;
                case COHORT -> started == null ? "?" : YearMonth.from(started.atZone(ZONE)).toString();
            };
        }
    }

    private final Map<String, Person> people = new TreeMap<>();

    static FunnelHistories byLot(int users, Random dice) {
        FunnelHistories histories = new FunnelHistories();
        for (int user = 0; user < users; user++) {
            List<Event> events = new ArrayList<>();
            Instant started = dice.nextInt(5) == 0 ? null : STARTS.get(dice.nextInt(STARTS.size()));
            if (started != null) {
                events.add(new Event(JOINED, "", started, false));
            }
            for (int event = dice.nextInt(12); event > 0; event--) {
                // Few instants, half a day apart, so that they meet each other and the edges of windows.
                Instant at = Instant.parse("2025-10-18T10:00:00Z").plus(Duration.ofHours(12L * dice.nextInt(36)));
                String type = TYPES.get(dice.nextInt(TYPES.size() - 1));
                events.add(new Event(type, PROPERTIES.get(dice.nextInt(PROPERTIES.size())),
                        dice.nextInt(9) == 0 ? at.plusNanos(1_000) : at,
                        type.equals("profile_update") && dice.nextBoolean()));
            }
            histories.add(new Person(new UUID(dice.nextLong(), dice.nextLong()).toString(),
                    dice.nextInt(12) == 0 ? "deleted" : "real", dice.nextBoolean() ? "finder" : "standard",
                    COUNTRIES.get(dice.nextInt(COUNTRIES.size())),
                    started, dice.nextBoolean(), events));
        }
        return histories;
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    DatabaseAddress stored(TestPostgres server) {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        List<String> users = new ArrayList<>();
        List<String> profiles = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (Person person : people.values()) {
            users.add("('%1$s', 'chemlink', 'elsewhere', '%1$s', '%2$s', '%3$s', nullif('%4$s', ''), %5$s, 1)"
                    .formatted(person.id(), person.population(), person.segment(), person.country().replace("'", "''"),
                            person.started() == null ? "NULL" : "'" + person.started() + "'"));
            profiles.add("('%s', %d, '%s', %s)".formatted(person.id(), users.size(),
                    person.population().equals("deleted") ? "deleted" : "real", person.headline()));
            person.events().forEach(event -> events.add("('%s', '%s', '%s', '%s', '%s', %s, '%s', 1)".formatted(
                    person.id(), event.at(), event.type(), UUID.randomUUID(), person.population(), event.bulk(),
                    event.property().isEmpty() ? "{}" : "{\"type\": \"" + event.property() + "\"}")));
        }
        Sql.run(analytics, """
                INSERT INTO core.products VALUES ('elsewhere', 'Elsewhere');
                UPDATE core.event_types SET is_core = true WHERE event_type = 'profile_update';
                UPDATE core.event_types SET is_start = false;
                INSERT INTO core.event_types (event_type, product, bit, is_core, is_start, label, meaning) VALUES
                    ('joined', 'chemlink', 28, false, true, 'Joined', 'Where people begin.'),
                    ('lab_opened', 'elsewhere', 4, true, false, 'Lab opened', 'A lab was opened.'),
                    ('lab_saved', 'elsewhere', 5, true, false, 'Lab saved', 'A lab was saved.')""");
        Sql.run(analytics,
                "INSERT INTO core.users (user_id, product, source, source_key, population, segment, country, started_at, since_run_id) VALUES "
                        + String.join(",", users));
        Sql.run(analytics,
                """
                        INSERT INTO core.user_profiles
                        SELECT (jsonb_populate_record(NULL::core.user_profiles, base.columns || to_jsonb(given))).*
                        FROM (VALUES %s) AS given (user_id, chemlink_id, population, has_headline)
                        CROSS JOIN (
                            SELECT jsonb_object_agg(attname, CASE atttypid WHEN 'boolean'::regtype THEN 'false' WHEN 'text'::regtype
                                THEN CASE attname WHEN 'user_type' THEN '"STANDARD"' ELSE '"BASIC_PROFILE"' END ELSE '0' END::jsonb) AS columns
                            FROM pg_attribute
                            WHERE attrelid = 'core.user_profiles'::regclass AND attnum > 0 AND attnotnull AND attname <> 'user_id'
                        ) AS base"""
                        .formatted(String.join(",", profiles)));
        Sql.run(analytics,
                "INSERT INTO core.user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id) VALUES "
                        + String.join(",", events));
        // Counted as a sync leaves it: a server that knows nothing of its tables looks everybody up in turn.
        Sql.run(analytics, "SET search_path = aggregates, core; %s; %s; ANALYZE".formatted(step("36-user-moments.sql"),
                step("39-user-trails.sql")));
        Sql.run(analytics,
                "INSERT INTO ops.published (run_id, as_of, as_of_date, time_zone) VALUES (1, '%s', '%s', '%s')"
                        .formatted(AS_OF, AS_OF.atZone(ZONE).toLocalDate(), ZONE));
        return analytics;
    }

    /** A step of the sync itself. */
    private static String step(String name) {
        try (InputStream script = Objects.requireNonNull(Steps.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
