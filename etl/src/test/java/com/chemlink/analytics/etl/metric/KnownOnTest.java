package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.metric.journey.Anchor;
import com.chemlink.analytics.schema.metric.journey.Paths;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asked as known on the first run, every metric that can says after a second one what it said before it. */
class KnownOnTest {

    private static final MetricFilter FIRST = MetricFilter.DEFAULT.withKnownOn(1L);
    private static final Map<String, List<String>> BEFORE = new HashMap<>();

    /** By name: those of the catalogue, and some that are made when they are asked. */
    private static final Map<String, Metric> METRICS = new LinkedHashMap<>();

    static {
        Catalogue.all().forEach(metric -> METRICS.put(metric.id(), metric));
        Funnel found = Funnel.of(120, "signup", "profile:headline", "view");
        Stream.of(Funnel.of(List.of("signup", "view", "vote"), 366, Order.STRICT, Breakdown.SEGMENT).metric(),
                Funnel.of(List.of("view", "collection_created"), 30, Order.ANY, Breakdown.COUNTRY).metric(),
                found.metric(), found.trend(), found.differences(),
                Paths.USUAL.with(new Anchor.From("view")).metric(),
                Paths.USUAL.with(new Anchor.To("vote")).collapsed(true).flow())
                .forEach(metric -> METRICS.put(metric.title(), metric));
    }

    private static Syncs syncs;

    @BeforeAll
    static void much_happens() {
        syncs = Syncs.synced(TestPostgres.NEWEST);
        METRICS.forEach((name, metric) -> BEFORE.put(name, Values.rows(ask(metric, MetricFilter.DEFAULT))));
        Sql.run(syncs.chemlink(),
                """
                        UPDATE persons SET deleted_at = updated_at WHERE id % 5 = 0 AND deleted_at IS NULL;
                        UPDATE persons SET has_finder = NOT coalesce(has_finder, false), location_id = NULL, first_name = '' WHERE id % 7 = 0;
                        UPDATE view_access SET deleted_at = created_at WHERE id % 2 = 0;
                        DELETE FROM collection_profiles WHERE id % 3 = 0;
                        UPDATE experiences SET deleted_at = created_at WHERE id % 4 = 0;
                        INSERT INTO query_votes (id, voter_id, profile_id, type, created_at)
                        SELECT 1000000 + id, id, 1, 'UP', created_at + interval '3 days' FROM persons WHERE id % 11 = 0;
                        COMMENT ON TABLE persons IS 'Sample data as of 2025-11-20 23:59:59+00'""");
        Sql.run(syncs.engagement(), "UPDATE posts SET deleted_at = created_at WHERE id::text < '8'");
        syncs.changes();
    }

    private static Answer ask(Metric metric, MetricFilter filter) {
        return SyncedSample.ask(syncs, reader -> reader.answer(metric, filter));
    }

    static Stream<String> remembered() {
        return METRICS.keySet().stream().filter(name -> metric(name).takes(FilterPart.KNOWN_ON));
    }

    private static Metric metric(String name) {
        return Objects.requireNonNull(METRICS.get(name));
    }

    @Test
    void most_metrics_can_be_asked_so_and_their_numbers_have_moved() {
        assertThat(remembered()).hasSizeGreaterThan(35);
        assertThat(remembered()
                .filter(name -> !Values.rows(ask(metric(name), MetricFilter.DEFAULT)).equals(BEFORE.get(name))))
                .hasSizeGreaterThan(30);
    }

    @Test
    void funnels_and_paths_have_a_past() {
        assertThat(remembered()).contains("Funnel: signup > profile:headline > view",
                "Conversion over time: signup > profile:headline > view",
                "What those who convert do differently: signup > profile:headline > view", "Paths from view",
                "Steps of paths to vote");
    }

    @ParameterizedTest
    @MethodSource("remembered")
    void an_earlier_run_is_remembered(String name) {
        Metric metric = metric(name);
        assertThat(Values.rows(ask(metric, FIRST))).isEqualTo(BEFORE.get(name));
        Answer everybody = ask(metric, FIRST.withPopulation(Population.ALL));
        if (!everybody.rows().isEmpty()) {
            AnswerRow row = everybody.rows().get(everybody.rows().size() / 2);
            for (Measure measure : metric.measures().stream().filter(Measure::isCount).toList()) {
                if (row.value(measure.name()) instanceof Long number) {
                    assertThat(
                            SyncedSample.ask(syncs,
                                    reader -> reader.drill(metric, everybody.filter(), everybody.point(row),
                                            measure.name(), 1, new Stoppable()))
                                    .total())
                            .as(measure.name()).isEqualTo(number);
                }
            }
        }
    }

    @Test
    void a_metric_without_a_past_says_so() {
        assertThat(ask(Catalogue.get("top_companies"), FIRST).remarks())
                .containsExactly("The past of this number is not kept: it is as known now.");
    }

    @Test
    void a_run_that_published_nothing_is_refused() {
        assertThatThrownBy(() -> ask(Catalogue.get("dau"), MetricFilter.DEFAULT.withKnownOn(99L)))
                .isInstanceOf(Failure.class).hasMessageContaining("Run 99");
    }
}
