package com.chemlink.analytics.schema.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final List<String> PUBLISHED = List.of("new_users_monthly", "growth_rate_monthly", "dau", "mau",
            "activity_by_type_monthly", "activity_distribution_current", "activity_intensity_levels",
            "dau_comprehensive",
            "mau_comprehensive", "user_type", "collections_privacy");

    static Stream<Metric> metrics() {
        return Catalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_definition_is_complete(Metric metric) {
        assertThat(metric.id()).matches("[a-z][a-z0-9_]+");
        assertThat(metric.question()).endsWith("?");
        assertThat(metric.meaning()).endsWith(".");
        assertThat(metric.lineage()).isNotEmpty();
        assertThat(metric.columns()).map(Column::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9_]+"));
        assertThat(metric.measures()).filteredOn(Measure::isRate)
                .allSatisfy(rate -> assertThat(metric.measure(rate.denominator()).isCount()).isTrue());
    }

    /** The as-of instant of the data is the only "today" there is, in definitions and in what they are put to. */
    @ParameterizedTest
    @MethodSource("metrics")
    void no_statement_knows_a_clock(Metric metric) {
        String sql = metric.sql() + metric.shortcuts() + DirectQuestions.of(metric.id())
                + metric.drills().values().stream().map(Drill::sql).collect(Collectors.joining());
        assertThat(sql.toLowerCase(Locale.ROOT)).doesNotContainPattern(
                "\\b(now\\(\\)|current_date|current_timestamp|localtimestamp|clock_timestamp|statement_timestamp|localtime\\b)");
    }

    @Test
    void the_eleven_published_ones_can_be_asked_of_the_sources_and_three_fail() {
        assertThat(PUBLISHED).allMatch(id -> DirectQuestions.of(id).isPresent());
        assertThat(new HashSet<>(PUBLISHED)).hasSize(11).allMatch(id -> Catalogue.find(id).isPresent());
        assertThat(PUBLISHED.stream().filter(id -> DirectQuestions.of(id).orElseThrow().failsInProduction()))
                .containsExactly("dau_comprehensive", "mau_comprehensive", "user_type");
    }
}
