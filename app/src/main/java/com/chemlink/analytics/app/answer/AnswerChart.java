package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An answer of the catalogue as the chart that suits it, every mark keyed to the rows behind it. */
public final class AnswerChart {

    /** As many columns as stay columns; more points become a line. */
    private static final int MOST_COLUMNS = 18;

    private AnswerChart() {}

    /** Nothing where rows and columns say more than any chart: a few figures, or a table. */
    public static Optional<ChartContent> of(Answer answer) {
        Metric metric = answer.metric();
        return switch (metric.drawing()) {
            case SERIES -> Optional.of(of(answer, suiting(answer, main(metric)), main(metric)));
            case SERIES_BY_KIND -> Optional.of(byKind(answer));
            case BARS -> Optional.of(of(answer, metric.dimensions().getFirst().type() == ColumnType.TEXT
                    ? Kind.RANKING
                    : Kind.BARS, main(metric)));
            case SHARES -> Optional.of(shares(answer, main(metric)));
            case FUNNEL -> Optional.of(funnel(answer));
            case HEATMAP -> Optional.of(heatmap(answer));
            case FIGURES, TABLE -> Optional.empty();
        };
    }

    /** One measure along the first dimension. */
    public static ChartContent of(Answer answer, Kind kind, String measure) {
        Column column = answer.metric().measure(measure).column();
        return content(answer, kind, Units.of(column),
                List.of(AnswerSeries.of(answer, measure, column.label(), Tone.ACCENT)));
    }

    /** The same with the largest first, where the order of the points says nothing else. */
    public static ChartContent largestFirst(ChartContent content) {
        List<Series> sorted = content.data().series().stream()
                .map(series -> new Series(series.id(), series.name(), series.tone(), series.role(), series.size(),
                        series.points().stream().sorted(Comparator.comparingDouble(
                                (Point point) -> point.value() == null ? 0 : point.value()).reversed()).toList()))
                .toList();
        return new ChartContent(content.spec(), new ChartData(sorted), content.note());
    }

    /** Several measures along the first dimension. */
    public static ChartContent of(Answer answer, Kind kind, List<String> measures) {
        List<Series> series = new ArrayList<>();
        for (String measure : measures) {
            Column column = answer.metric().measure(measure).column();
            Series one = AnswerSeries.of(answer, measure, column.label(), Kinds.tone(measure, series.size()));
            series.add(new Series(measure, one.name(), one.tone(), Role.MAIN, null, one.points()));
        }
        List<Unit> units = measures.stream().map(measure -> Units.of(answer.metric().measure(measure).column()))
                .distinct().toList();
        return content(answer, kind, units.size() == 1 ? units.getFirst() : Unit.amount(0, ""), series);
    }

    /** Parts of a whole, beside each other. */
    public static ChartContent shares(Answer answer, String measure) {
        Column by = answer.metric().dimensions().getFirst();
        Position whole = Position.of("All");
        List<Series> series = new ArrayList<>();
        for (AnswerRow row : answer.rows()) {
            String value = String.valueOf(row.value(by.name()));
            series.add(new Series(Kinds.words(by, value), Kinds.tone(value, series.size()),
                    List.of(AnswerSeries.point(answer, row, measure, whole))));
        }
        return content(answer, Kind.SHARE, Units.of(answer.metric().measure(measure).column()), series);
    }

    /** What of the filter does not reach this number, where a reader would take it for granted. */
    public static String note(Answer answer) {
        return Unreached.below(remarks(answer), Unreached.words(answer));
    }

    private static String remarks(Answer answer) {
        return String.join(" ", answer.remarks().stream().filter(AnswerChart::matters).toList());
    }

    /** What does not apply is said in fewer words; that periods are whole, an axis shows. */
    private static boolean matters(String remark) {
        return !remark.startsWith("The filter by") && !remark.startsWith("The past of this number")
                && !remark.startsWith("Counted by whole");
    }

    private static ChartContent byKind(Answer answer) {
        Metric metric = answer.metric();
        if (metric.dimensions().size() > 1) {
            String measure = main(metric);
            boolean disjoint = !metric.measure(measure).column().unit().equals("users")
                    && metric.measure(measure).column().type() == ColumnType.COUNT;
            boolean few = positions(answer) <= MOST_COLUMNS;
            return KindChart.of(answer, disjoint && few ? Kind.STACKED : Kind.LINE, measure);
        }
        String unit = metric.measures().getFirst().column().unit();
        return of(answer, Kind.LINE, metric.measures().stream().filter(Measure::isCount)
                .filter(measure -> measure.column().unit().equals(unit)).map(Measure::name).toList());
    }

    private static ChartContent funnel(Answer answer) {
        List<Funnel.Step> steps = new ArrayList<>();
        long before = -1;
        for (AnswerRow row : answer.rows()) {
            long reached = Objects.requireNonNullElse(row.count("users"), 0L);
            steps.add(new Funnel.Step(String.valueOf(row.value("step")), reached, 0,
                    before < 0 ? 0 : before - reached));
            before = reached;
        }
        ChartData data = Funnel.data(steps);
        List<Series> keyed = data.series().stream().map(series -> keyed(answer, series)).toList();
        return content(answer, Kind.FUNNEL, Unit.people(), keyed);
    }

    private static Series keyed(Answer answer, Series series) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
            points.add(series.points().get(i).keyed(answer.point(answer.rows().get(i)).toString()));
        }
        return new Series(series.id(), series.name(), series.tone(), series.role(), series.size(), points);
    }

    private static ChartContent heatmap(Answer answer) {
        String measure = answer.metric().measures().stream().filter(Measure::isRate).map(Measure::name).findFirst()
                .orElse(main(answer.metric()));
        List<Series> rows = new ArrayList<>();
        for (AnswerRow first : answer.rows()) {
            Position position = AnswerSeries.position(answer, first, 0);
            if (rows.stream().noneMatch(row -> row.name().equals(position.full()))) {
                List<Point> cells = answer.rows().stream()
                        .filter(row -> AnswerSeries.position(answer, row, 0).equals(position))
                        .map(row -> AnswerSeries.point(answer, row, measure, AnswerSeries.position(answer, row, 1)))
                        .toList();
                rows.add(new Series(position.full(), Tone.ACCENT, cells)
                        .sized(Objects.requireNonNullElse(first.count("size"), 0L)));
            }
        }
        return content(answer, Kind.HEATMAP, Units.of(answer.metric().measure(measure).column()), rows);
    }

    static ChartContent content(Answer answer, Kind kind, Unit unit, List<Series> series) {
        return new ChartContent(ChartSpec.of(kind, answer.metric().title(), unit)
                .rowsCalled(answer.metric().dimensions().isEmpty()
                        ? ""
                        : answer.metric().dimensions().getFirst().label()),
                new ChartData(series), remarks(answer));
    }

    private static Kind suiting(Answer answer, String measure) {
        boolean count = answer.metric().measure(measure).column().type() == ColumnType.COUNT;
        return count && positions(answer) <= MOST_COLUMNS ? Kind.BARS : count ? Kind.AREA : Kind.LINE;
    }

    /** What a metric is about: its rate where that is its unit, else its first count. */
    public static String main(Metric metric) {
        boolean rate = metric.unit().equals("%") && metric.drawing() == Drawing.SERIES;
        return metric.measures().stream().filter(measure -> !rate || measure.column().type() == ColumnType.PERCENT)
                .findFirst().orElse(metric.measures().getFirst()).name();
    }

    private static long positions(Answer answer) {
        String first = answer.metric().dimensions().getFirst().name();
        return answer.rows().stream().map(row -> row.value(first)).distinct().count();
    }
}
