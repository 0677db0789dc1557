package com.chemlink.analytics.etl.proof;

import static com.chemlink.analytics.etl.proof.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.proof.NamedPeople.BIT;
import static com.chemlink.analytics.schema.metric.PointState.COMPLETE;
import static com.chemlink.analytics.schema.metric.PointState.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.PointState;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** A bucket is complete exactly when its last day is over at as-of, there. */
class PeriodsEndTest {

    private static final Metric FLOWS = Catalogue.get("lifecycle_flows");
    private static final Metric RETENTION = Catalogue.get("retention");
    /** A Sunday of 25 hours in Berlin ends, and a week with it. */
    private static final Instant WEEK_ENDS = Instant.parse("2025-10-26T23:00:00Z");
    private static final Instant MONTH_ENDS = Instant.parse("2025-10-31T23:00:00Z");

    @Test
    void a_week_and_its_last_day_are_complete_from_the_first_instant_after_them() throws SQLException {
        at(WEEK_ENDS.minus(BIT), Granularity.DAY, Map.of("2025-10-25", COMPLETE, "2025-10-26", IN_PROGRESS));
        at(WEEK_ENDS.minus(BIT), Granularity.WEEK, Map.of("2025-10-13", COMPLETE, "2025-10-20", IN_PROGRESS));
        at(WEEK_ENDS, Granularity.DAY, Map.of("2025-10-26", COMPLETE, "2025-10-27", IN_PROGRESS));
        at(WEEK_ENDS, Granularity.WEEK,
                Map.of("2025-10-13", COMPLETE, "2025-10-20", COMPLETE, "2025-10-27", IN_PROGRESS));
    }

    @Test
    void a_month_is_complete_from_the_first_instant_after_it() throws SQLException {
        at(MONTH_ENDS.minus(BIT), Granularity.MONTH, Map.of("2025-09-01", COMPLETE, "2025-10-01", IN_PROGRESS));
        at(MONTH_ENDS, Granularity.MONTH,
                Map.of("2025-09-01", COMPLETE, "2025-10-01", COMPLETE, "2025-11-01", IN_PROGRESS));
    }

    /** The newest buckets of the flows and, but for days, the newest periods of a cohort, whatever they are worked out from. */
    private static void at(Instant asOf, Granularity granularity, Map<String, PointState> newest)
            throws SQLException {
        Instant then = Instant.parse("2025-08-04T10:00:00Z");
        Person person = new Person(NamedPeople.id("somebody"), CHEMLINK, "real", "standard", then,
                List.of(new Person.Event("view", then)));
        MetricFilter filter = MetricFilter.DEFAULT.withGranularity(granularity).withRange(new DateRange.Between(
                LocalDate.parse("2025-08-01"), asOf.atZone(Histories.ZONE).toLocalDate()));
        try (Connection connection = StoredHistories.stored(List.of(person), asOf)) {
            MetricReader reader = new MetricReader(DSL.using(connection, SQLDialect.POSTGRES));
            are(reader.answer(FLOWS, filter), newest, row -> row.date(Metric.PERIOD));
            if (granularity != Granularity.DAY) {
                for (MetricFilter back : List.of(filter, filter.withTypes(Set.of("view", "signup")))) {
                    are(reader.answer(RETENTION, back), newest, row -> returned(granularity, row));
                }
            }
        }
    }

    private static LocalDate returned(Granularity granularity, AnswerRow row) {
        LocalDate cohort = row.date("cohort");
        long after = Objects.requireNonNull(row.count(Metric.AFTER));
        return granularity == Granularity.WEEK ? cohort.plusWeeks(after) : cohort.plusMonths(after);
    }

    /** These are the last ones, and no later one is there. */
    private static void are(Answer answer, Map<String, PointState> newest, Function<AnswerRow, LocalDate> bucket) {
        Map<String, PointState> states = new TreeMap<>();
        List<AnswerRow> rows = answer.rows();
        rows.subList(rows.size() - newest.size(), rows.size())
                .forEach(row -> states.put(bucket.apply(row).toString(), row.state()));
        assertThat(states).as("%s as of %s", answer.metric().id(), answer.run().asOf()).isEqualTo(newest);
    }
}
