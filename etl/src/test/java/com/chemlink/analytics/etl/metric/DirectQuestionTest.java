package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.DirectReader;
import com.chemlink.analytics.schema.metric.DirectReader.Direct;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.metric.catalogue.DirectQuestions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The eleven asked of the sources themselves: three fail, the others agree where the definition is the same. */
class DirectQuestionTest {

    static Stream<Metric> asked() {
        return Catalogue.all().stream().filter(metric -> DirectQuestions.of(metric.id()).isPresent());
    }

    private static Direct ask(DirectQuestion question, Answer beside, boolean repaired) {
        try (Connection source = (question.source() == DirectQuestion.Source.CHEMLINK
                ? SyncedSample.syncs().chemlink()
                : SyncedSample.syncs().engagement()).connect()) {
            source.setReadOnly(true);
            return new DirectReader(DSL.using(source, SQLDialect.POSTGRES)).ask(question, beside, repaired,
                    new Stoppable());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_question_fails_where_it_says_so_and_agrees_with_the_metric_where_both_mean_the_same(Metric metric) {
        DirectQuestion question = DirectQuestions.of(metric.id()).orElseThrow();
        MetricFilter filter = MetricFilter.DEFAULT.withPopulation(
                question.source() == DirectQuestion.Source.ENGAGEMENT ? Population.REAL_AND_GHOST : Population.REAL);
        Answer answer = SyncedSample.ask(reader -> reader.answer(metric, filter));
        Direct inProduction = ask(question, answer, false);
        assertThat(inProduction.error().isEmpty()).isEqualTo(!question.failsInProduction());
        if (question.failsInProduction()) {
            assertThat(inProduction.error()).contains("column", "does not exist");
        }
        Direct direct = ask(question, answer, true);
        assertThat(direct.error()).isEmpty();
        assertThat(direct.rows().stream().map(row -> row.stream().map(Values::text).filter(value -> !value.equals("-"))
                .collect(Collectors.joining(" | "))))
                .as(metric.id()).containsAll(expected(answer, direct.columns()));
    }

    /** The metric's rows cut to the columns of the direct answer, without those in which nothing happened. */
    private static List<String> expected(Answer answer, List<String> columns) {
        boolean growth = columns.contains("growth_rate");
        String counted = columns.stream().filter(List.of("users", "events", "collections")::contains).findFirst()
                .orElseThrow();
        return answer.rows().stream().filter(row -> !Objects.equals(row.value(counted), 0L))
                .map(row -> columns.stream()
                        .filter(name -> !growth || !name.equals("users_before") || !Objects.equals(row.value(name), 0L))
                        .map(name -> Values.text(row.value(name))).filter(value -> !value.equals("-"))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
