package com.chemlink.analytics.etl.metric;

import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.etl.transform.Parameters;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * People and what they did by lot, as plain lists and in a database: few instants, so that events meet each other and the
 * edges of days, weeks, months and silences, in a zone whose clocks go back and forth meanwhile. Some are users of another
 * product, whose types have the same bits in a mask. {@code -Dproof.users=N -Dproof.lots=N -Dproof.lists=N
 * -Dproof.seed=S} for more and others.
 */
final class Histories implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** A quarter past eleven in the evening there: the day is not over, the week and the month neither. */
    static final Instant AS_OF = Instant.parse("2025-11-04T22:15:00Z");
    static final LocalDate TODAY = AS_OF.atZone(ZONE).toLocalDate();
    static final List<String> TYPES = List.of("signup", "profile_update", "view", "vote", "comment", "post");
    static final List<String> CORE = List.of("view", "vote", "comment", "post");
    static final String CHEMLINK = "chemlink";
    static final String ELSEWHERE = "elsewhere";

    /** How many questions are drawn by lot. */
    static final int LOTS = Integer.getInteger("proof.lots", 3);
    /** Of how many points of one answer everybody behind them is compared. */
    private static final int LISTS = Integer.getInteger("proof.lists", 8);
    static final long SEED = Long.getLong("proof.seed", 20251104L);

    private static final int USERS = Integer.getInteger("proof.users", 2_000);

    /** Somebody, and all they did in the order of time and of names. */
    record Person(String id, String product, String population, String segment, @Nullable Instant started,
            List<Event> events) {

        Person {
            events = events.stream().sorted(Comparator.comparing(Event::at).thenComparing(Event::type)).toList();
        }

        /** Whether a question about real people means them. */
        boolean real(String asked) {
            return product.equals(asked) && population.equals("real");
        }
    }

    record Event(String type, Instant at) {

        LocalDate day() {
            return at.atZone(ZONE).toLocalDate();
        }
    }

    private final Map<String, Person> people = new TreeMap<>();
    private final DatabaseAddress analytics = AnalyticsDatabase.open(TestPostgres.NEWEST.database());
    private final Random dice = new Random(SEED);
    private final Connection connection = analytics.connect();
    private final MetricReader reader = new MetricReader(DSL.using(connection, SQLDialect.POSTGRES));

    Histories() {
        for (int user = 0; user < USERS; user++) {
            add(somebody());
        }
    }

    /** What the other product calls the same; its own types are chosen by their names. */
    static Set<String> types(String product, Collection<String> types) {
        return types.stream().map(type -> product.equals(CHEMLINK) ? type : ELSEWHERE + "_" + type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Iterable<Person> people() {
        return people.values();
    }

    /** With types and times in turn. */
    void named(int number, String population, @Nullable Instant started, Object... happened) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happened.length; i += 2) {
            events.add(new Event((String) happened[i], (Instant) happened[i + 1]));
        }
        add(new Person(new UUID(0, number).toString(), CHEMLINK, population, "standard", started, events));
    }

    Person person(int number) {
        return Objects.requireNonNull(people.get(new UUID(0, number).toString()));
    }

    private void add(Person person) {
        people.put(person.id(), person);
    }

    private Person somebody() {
        String product = dice.nextInt(4) == 0 ? ELSEWHERE : CHEMLINK;
        int lot = dice.nextInt(20);
        String population = lot == 0 ? "deleted" : lot == 1 ? "test" : lot == 2 ? "ghost" : "real";
        Instant started = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofHours(6L * dice.nextInt(1_260)));
        List<Event> events = new ArrayList<>();
        int visits = dice.nextInt(5);
        for (int visit = 0; visit < visits; visit++) {
            Instant at = Instant.parse("2025-01-15T00:00:00Z").plus(Duration.ofHours(6L * dice.nextInt(1_230)));
            for (int event = dice.nextInt(9); event >= 0; event--) {
                events.add(new Event(
                        types(product, List.of(TYPES.get(dice.nextInt(TYPES.size())))).iterator().next(), at));
                at = at.plus(Duration.ofHours(4L * dice.nextInt(8))).plusNanos(1_000L * dice.nextInt(2));
            }
        }
        return new Person(new UUID(dice.nextLong(), dice.nextLong()).toString(), product, population,
                dice.nextBoolean() ? "finder" : "standard", population.equals("ghost") ? null : started, events);
    }

    /** Puts them where metrics read, with the aggregates that retention is worked out from. */
    Histories stored() {
        StringBuilder users = new StringBuilder();
        StringBuilder events = new StringBuilder();
        for (Person person : people.values()) {
            users.append(users.isEmpty() ? "" : ",").append("('%s', '%s', '%2$s', '%1$s', '%s', %s, %s, 1)"
                    .formatted(person.id(), person.product(), person.population(),
                            person.population().equals("ghost") ? "NULL" : "'" + person.segment() + "'",
                            person.started() == null ? "NULL" : "'" + person.started() + "'"));
            person.events().forEach(event -> events.append(events.isEmpty() ? "" : ",")
                    .append("('%s', '%s', '%s', '%s', '%s', false, 1)".formatted(person.id(), event.at(), event.type(),
                            new UUID(dice.nextLong(), dice.nextLong()), person.population())));
        }
        Sql.run(analytics, """
                INSERT INTO core.products VALUES ('elsewhere', 'Elsewhere');
                INSERT INTO core.event_types (event_type, product, bit, is_core, label, meaning)
                SELECT 'elsewhere_' || event_type, 'elsewhere', bit, is_core, label, meaning FROM core.event_types""");
        Sql.run(analytics,
                "INSERT INTO core.users (user_id, product, source, source_key, population, segment, started_at, since_run_id) VALUES "
                        + users);
        Sql.run(analytics,
                "INSERT INTO core.user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, since_run_id) VALUES "
                        + events);
        Sql.run(analytics,
                "INSERT INTO ops.published (run_id, as_of, as_of_date, time_zone) VALUES (1, '%s', '%s', '%s')"
                        .formatted(AS_OF, TODAY, ZONE));
        aggregate();
        return this;
    }

    /** By the very steps of a sync. */
    private void aggregate() {
        try {
            connection.setAutoCommit(false);
            OffsetDateTime asOf = AS_OF.atOffset(ZoneOffset.UTC);
            new Parameters(1, asOf, asOf, ZONE).apply(connection, "core, aggregates, ops", asOf);
            for (String step : List.of("30-user-days", "34-user-weeks", "35-user-months", "50-cohorts-by-week",
                    "51-cohorts-by-month")) {
                new SqlScript(Parameters.class, step + ".sql").run(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer answer(Metric metric, MetricFilter filter) {
        return reader.answer(metric, filter);
    }

    Set<String> behind(Metric metric, MetricFilter filter, Point point, String measure) {
        return reader.drill(metric, filter, point, measure, 100_000, new Stoppable()).rows().stream()
                .map(user -> String.valueOf(user.value("user_id"))).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Rows evenly chosen from all: as many as lists are compared of one answer. */
    static List<AnswerRow> some(List<AnswerRow> rows) {
        int step = Math.max(1, Math.ceilDiv(rows.size(), LISTS));
        return IntStream.iterate(0, row -> row < rows.size(), row -> row + step).mapToObj(rows::get).toList();
    }
}
