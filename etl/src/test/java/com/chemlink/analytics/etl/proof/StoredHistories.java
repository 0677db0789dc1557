package com.chemlink.analytics.etl.proof;

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
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The histories in a database where metrics read, with the aggregates they are worked out from: once for all who ask. */
final class StoredHistories {

    static final Histories PEOPLE = Histories.made();

    /** Of how many points of one answer everybody behind them is compared. */
    private static final int LISTS = Integer.getInteger("proof.lists", 12);

    private static final Connection CONNECTION = stored(PEOPLE.people(), Histories.AS_OF);
    private static final MetricReader READER = new MetricReader(DSL.using(CONNECTION, SQLDialect.POSTGRES));

    private StoredHistories() {}

    /** As a sync leaves them whose as-of is that instant. */
    static Connection stored(Collection<Person> people, Instant asOf) {
        DatabaseAddress analytics = AnalyticsDatabase.open(TestPostgres.NEWEST.database());
        Sql.run(analytics,
                """
                        INSERT INTO core.products VALUES ('elsewhere', 'Elsewhere');
                        INSERT INTO core.event_types (event_type, product, bit, is_core, label, meaning)
                        SELECT 'elsewhere_' || event_type, 'elsewhere', (SELECT max(bit) FROM core.event_types) - bit, is_core, label, meaning FROM core.event_types""");
        Sql.run(analytics,
                "INSERT INTO core.users (user_id, product, source, source_key, population, segment, started_at, since_run_id) VALUES "
                        + users(people));
        Sql.run(analytics,
                "INSERT INTO core.user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, since_run_id) VALUES "
                        + events(people));
        Sql.run(analytics,
                "INSERT INTO ops.published (run_id, as_of, as_of_date, time_zone) VALUES (1, '%s', '%s', '%s')"
                        .formatted(asOf, asOf.atZone(Histories.ZONE).toLocalDate(), Histories.ZONE));
        return aggregated(analytics.connect(), asOf.atOffset(ZoneOffset.UTC));
    }

    private static String users(Collection<Person> people) {
        return people.stream().map(person -> "('%s', '%s', '%2$s', '%1$s', '%s', %s, %s, 1)".formatted(person.id(),
                person.product(), person.population(),
                quoted(person.segment().equals("none") ? null : person.segment()), quoted(person.started())))
                .collect(Collectors.joining(","));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "NULL" : "'" + value + "'";
    }

    private static String events(Collection<Person> people) {
        Random dice = new Random(Histories.SEED);
        return people.stream().flatMap(person -> person.events().stream()
                .map(event -> "('%s', '%s', '%s', '%s', '%s', false, 1)".formatted(person.id(), event.at(),
                        event.type(), new UUID(dice.nextLong(), dice.nextLong()), person.population())))
                .collect(Collectors.joining(","));
    }

    /** By the very steps of a sync. */
    private static Connection aggregated(Connection connection, OffsetDateTime asOf) {
        try {
            connection.setAutoCommit(false);
            new Parameters(1, asOf, asOf, Histories.ZONE).apply(connection, "core, aggregates, ops", asOf);
            for (String step : List.of("30-user-days", "34-user-weeks", "35-user-months", "37-first-core-days",
                    "39-user-trails",
                    "47-signup-days", "50-cohorts-by-week", "51-cohorts-by-month", "52-user-flows")) {
                new SqlScript(Parameters.class, step + ".sql").run(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
            // As a sync leaves it: a server that knows nothing of its tables looks everybody up in turn.
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("ANALYZE");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer answer(Metric metric, MetricFilter filter) {
        return READER.answer(metric, filter);
    }

    static Set<String> behind(Metric metric, MetricFilter filter, Point point, String measure) {
        return READER.drill(metric, filter, point, measure, 100_000, new Stoppable()).rows().stream()
                .map(user -> String.valueOf(user.value("user_id"))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows evenly chosen from all: as many as lists are compared of one answer. */
    static List<AnswerRow> some(List<AnswerRow> rows) {
        int step = Math.max(1, Math.ceilDiv(rows.size(), LISTS));
        return IntStream.iterate(0, row -> row < rows.size(), row -> row + step).mapToObj(rows::get).toList();
    }
}
