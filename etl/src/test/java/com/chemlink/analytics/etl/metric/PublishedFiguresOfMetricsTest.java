package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published figures, line by line, as the catalogue gives them; a star for a point sums over all of them. */
class PublishedFiguresOfMetricsTest {

    /** One line of the file. */
    record Figure(String name, String metric, String filter, String point, String measure, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Figure> figures() throws Exception {
        try (var file = PublishedFiguresOfMetricsTest.class.getResourceAsStream("published-figures.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";"))
                    .map(part -> new Figure(part[0], part[1], part[2], part[3], part[4], part[5])).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_published_figure_comes_out(Figure figure) {
        Answer answer = SyncedSample
                .ask(reader -> reader.answer(Catalogue.get(figure.metric()), filter(figure.filter())));
        assertThat(number(answer, figure)).isEqualByComparingTo(figure.expected());
    }

    private static BigDecimal number(Answer answer, Figure figure) {
        Stream<AnswerRow> rows = figure.point().equals("*")
                ? answer.rows().stream()
                : Stream.of(row(answer, Point.parse(answer.metric(), figure.point())));
        return rows.map(row -> row.value(figure.measure())).filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static AnswerRow row(Answer answer, Point point) {
        return answer.rows().stream().filter(row -> answer.point(row).equals(point)).findFirst().orElseThrow();
    }

    private static MetricFilter filter(String text) {
        MetricFilter filter = MetricFilter.DEFAULT;
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            String value = part.substring(part.indexOf('=') + 1);
            filter = switch (part.substring(0, part.indexOf('='))) {
                case "population" -> filter.withPopulation(Arrays.stream(Population.values())
                        .filter(population -> population.label().equals(value)).findFirst().orElseThrow());
                case "segment" -> filter.withSegment(Segment.valueOf(value.toUpperCase(Locale.ROOT)));
                case "types" -> filter.withTypes(Set.of(value.split(",")));
                case "range" -> filter.withRange(DateRange.Preset.valueOf(value.toUpperCase(Locale.ROOT)));
                case "granularity" -> filter.withGranularity(Granularity.valueOf(value.toUpperCase(Locale.ROOT)));
                case "bulk" -> filter.withBulk(value.equals("in"));
                default -> throw new IllegalArgumentException(part);
            };
        }
        return filter;
    }
}
