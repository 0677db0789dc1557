package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind every number of every point of every metric are as many rows as it says. */
class DrillTest {

    private static final int MOST = 100_000;

    static Stream<Arguments> questions() {
        return Catalogue.all().stream().flatMap(metric -> Stream.of(MetricFilter.DEFAULT,
                MetricFilter.DEFAULT.withPopulation(Population.ALL),
                MetricFilter.DEFAULT.withPopulation(Population.REAL_AND_GHOST).withBulk(false))
                .map(filter -> Arguments.of(metric.id(), filter)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("questions")
    void the_rows_behind_a_number_are_as_many_as_it_says(String id, MetricFilter filter) {
        Metric metric = Catalogue.get(id);
        SyncedSample.ask(reader -> {
            Answer answer = reader.answer(metric, filter);
            List<String> wrong = new ArrayList<>();
            for (AnswerRow row : answer.rows()) {
                for (Measure measure : metric.measures().stream().filter(Measure::isCount).toList()) {
                    Long number = row.count(measure.name());
                    if (number == null) {
                        continue;
                    }
                    DrillAnswer behind = reader.drill(metric, filter, answer.point(row), measure.name(), MOST,
                            new Stoppable());
                    if (behind.total() != number || behind.rows().size() != number) {
                        wrong.add("%s %s: %d, but %d rows".formatted(answer.point(row), measure.name(), number,
                                behind.total()));
                    }
                }
            }
            assertThat(wrong).isEmpty();
            return null;
        });
    }
}
