package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.sample.FilledCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Filters drawn by lot, on a company made by lot, in a time zone far from the server's: the catalogue against the slow
 * and independent way. {@code -Dfilters=N} draws more of them, {@code -Dfilters.seed=S} others.
 */
class RandomFiltersTest {

    private static final int FILTERS = Integer.getInteger("filters", 4);
    private static final long SEED = Long.getLong("filters.seed", 20251103L);

    private static Syncs company;
    private static Truth truth;
    private static List<String> countries;
    private static List<String> types;
    private static LocalDate today;

    @BeforeAll
    static void make() {
        FilledCompany sources = FilledCompany.create(TestPostgres.NEWEST, 1_200, SEED);
        Sql.run(sources.chemlink(), """
                UPDATE degrees SET name = (SELECT name FROM degrees WHERE id = 1) WHERE id IN (2, 3);
                UPDATE degrees SET name = ' ' WHERE id = 4;
                UPDATE projects SET name = (SELECT name FROM projects WHERE id = 1) WHERE id IN (2, 3, 4, 5);
                UPDATE education SET degree_id = NULL WHERE id % 7 = 0; -- names that several things share, and no name
                UPDATE experiences SET created_at = (
                    SELECT max(substr(description, length('Sample data as of ') + 1)::timestamptz) FROM pg_description
                    WHERE description LIKE 'Sample data as of %'
                ) WHERE person_id % 4 = 0 -- at the very instant until which everything counts""");
        company = new Syncs(sources.chemlink(), sources.engagement(),
                AnalyticsDatabase.open(TestPostgres.NEWEST.database()),
                ZoneId.of("Asia/Kolkata"));
        company.full();
        truth = Truth.of(company);
        countries = Sql.rows(company.analytics(),
                "SELECT country FROM core.users WHERE country IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 5");
        types = Sql.rows(company.analytics(), "SELECT event_type FROM core.event_types ORDER BY bit");
        today = LocalDate.parse(Sql.value(company.analytics(), "SELECT as_of_date FROM ops.published"));
    }

    @AfterAll
    static void close() {
        truth.close();
    }

    static Stream<String> metrics() {
        return Catalogue.all().stream().map(Metric::id);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_metric_says_the_same_as_the_slow_way_whatever_is_asked(String id) {
        Metric metric = Catalogue.get(id);
        Random dice = new Random(SEED + id.hashCode());
        for (int number = 0; number < FILTERS; number++) {
            MetricFilter filter = draw(dice);
            Answer answer = compared(metric, filter);
            if (!answer.rows().isEmpty()) {
                drill(answer, answer.rows().get(dice.nextInt(answer.rows().size())));
            }
        }
    }

    /** Experiences of every fourth person came then; a number that is not exact to the microsecond loses some of them. */
    @Test
    void what_came_at_the_very_instant_of_the_data_counts() {
        compared(Catalogue.get("typical_journey"),
                MetricFilter.DEFAULT.withPopulation(Population.ALL).withRange(DateRange.Preset.LAST_12_MONTHS));
    }

    private static Answer compared(Metric metric, MetricFilter filter) {
        Answer answer = SyncedSample.ask(company, reader -> reader.answer(metric, filter));
        assertThat(Values.rows(answer)).as("%s %s", metric.id(), filter)
                .isEqualTo(truth.rows(metric, answer.effective(), answer.run()));
        return answer;
    }

    private static void drill(Answer answer, AnswerRow row) {
        for (Measure measure : answer.metric().measures().stream().filter(Measure::isCount).toList()) {
            Long number = row.count(measure.name());
            if (number != null) {
                assertThat(SyncedSample.ask(company, reader -> reader.drill(answer.metric(), answer.filter(),
                        answer.point(row), measure.name(), 1, new Stoppable())).total())
                        .as("%s %s %s %s", answer.metric().id(), answer.filter(), answer.point(row), measure.name())
                        .isEqualTo(number);
            }
        }
    }

    private static MetricFilter draw(Random dice) {
        MetricFilter filter = MetricFilter.DEFAULT.withPopulation(one(dice, Population.values()))
                .withSegment(dice.nextInt(3) == 0 ? one(dice, Segment.values()) : Segment.ALL)
                .withBulk(dice.nextBoolean());
        if (dice.nextBoolean()) {
            filter = filter.withGranularity(one(dice, Granularity.values()));
        }
        if (dice.nextInt(3) == 0) {
            filter = filter.withCountry(dice.nextInt(4) == 0
                    ? MetricFilter.UNKNOWN_COUNTRY
                    : countries.get(dice.nextInt(countries.size())));
        }
        if (dice.nextBoolean()) {
            Set<String> chosen = new HashSet<>();
            for (int type = 0; type <= dice.nextInt(4); type++) {
                chosen.add(types.get(dice.nextInt(types.size())));
            }
            filter = filter.withTypes(chosen);
        }
        if (dice.nextBoolean()) {
            LocalDate from = today.minusDays(dice.nextInt(120));
            filter = filter.withRange(dice.nextBoolean()
                    ? one(dice, DateRange.Preset.values())
                    : new DateRange.Between(from, from.plusDays(dice.nextInt(70))));
        }
        return filter;
    }

    private static <T> T one(Random dice, T[] values) {
        return values[dice.nextInt(values.length)];
    }
}
