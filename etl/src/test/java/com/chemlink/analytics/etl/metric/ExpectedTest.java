package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric on the published sample against plain SQL over the raw rows of the sources. */
class ExpectedTest {

    private static final MetricFilter ALL = MetricFilter.DEFAULT;
    private static final DateRange AUTUMN = new DateRange.Between(LocalDate.parse("2025-09-10"),
            LocalDate.parse("2025-12-20"));
    private static final List<MetricFilter> FILTERS = List.of(ALL, ALL.withPopulation(Population.ALL),
            ALL.withPopulation(Population.REAL_AND_GHOST), ALL.withBulk(false), ALL.withSegment(Segment.FINDER),
            ALL.withSegment(Segment.STANDARD).withBulk(false), ALL.withCountry("Germany"),
            ALL.withCountry(MetricFilter.UNKNOWN_COUNTRY), ALL.withGranularity(Granularity.WEEK), ALL.withRange(AUTUMN),
            ALL.withRange(DateRange.Preset.LAST_MONTH).withPopulation(Population.ALL));

    private static Truth truth;

    @BeforeAll
    static void look() {
        truth = Truth.of(SyncedSample.syncs());
    }

    @AfterAll
    static void close() {
        truth.close();
    }

    @Test
    void every_metric_has_an_expected_result() {
        assertThat(Catalogue.all()).map(Metric::id).allMatch(Truth::knows).hasSizeGreaterThanOrEqualTo(56);
    }

    static Stream<String> metrics() {
        return Catalogue.all().stream().map(Metric::id);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_metric_says_what_the_sources_say(String id) {
        Metric metric = Catalogue.get(id);
        for (MetricFilter filter : FILTERS) {
            Answer answer = SyncedSample.ask(reader -> reader.answer(metric, filter));
            assertThat(Values.rows(answer)).as("%s %s", id, filter)
                    .isEqualTo(truth.rows(metric, answer.effective(), answer.run()));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void what_a_metric_cannot_take_is_said(String id) {
        Metric metric = Catalogue.get(id);
        MetricFilter everything = ALL.withRange(DateRange.Preset.LAST_90_DAYS).withGranularity(Granularity.MONTH)
                .withPopulation(Population.ALL).withSegment(Segment.FINDER).withCountry("Germany").withBulk(false)
                .withTypes(Set.of("view"));
        Answer answer = SyncedSample.ask(reader -> reader.answer(metric, everything));
        assertThat(metric.refused().stream().filter(part -> part != FilterPart.KNOWN_ON)).allSatisfy(part -> assertThat(
                answer.remarks()).contains("The filter by %s does not apply to this number.".formatted(part.label())));
    }
}
