package com.chemlink.analytics.app.chart.data;

import com.chemlink.analytics.app.format.Figures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same data as a table: positions down and series across, or a heatmap's rows down and its columns across. */
public record DataTable(List<String> headings, List<List<Cell>> rows) {

    /**
     * One cell.
     *
     * @param number what to sort by; nothing sorts after every number
     */
    public record Cell(String text, @Nullable Double number) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            if (number != null && other.number != null) {
                return Double.compare(number, other.number);
            }
            return number == null && other.number == null
                    ? text.compareTo(other.text)
                    : number == null ? 1 : -1;
        }
    }

    public static DataTable of(ChartSpec spec, ChartData data) {
        return spec.kind() == Kind.HEATMAP ? bySeries(spec, data) : byPosition(spec, data);
    }

    private static DataTable byPosition(ChartSpec spec, ChartData data) {
        List<String> headings = new ArrayList<>();
        headings.add(spec.rows());
        data.series().forEach(series -> headings.add(series.name()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Position position : positions(data)) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(position.full(), order(position)));
            data.series().forEach(series -> row.add(cell(spec, series, position)));
            rows.add(List.copyOf(row));
        }
        return new DataTable(List.copyOf(headings), List.copyOf(rows));
    }

    private static DataTable bySeries(ChartSpec spec, ChartData data) {
        List<String> headings = new ArrayList<>(List.of(spec.rows(), "People"));
        Set<Position> positions = positions(data);
        positions.forEach(position -> headings.add(position.brief()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Series series : data.series()) {
            List<Cell> row = new ArrayList<>();
            Long size = series.size();
            row.add(new Cell(series.name(), (double) rows.size()));
            row.add(size == null ? new Cell("", null) : new Cell(Figures.count(size), (double) size));
            positions.forEach(position -> row.add(cell(spec, series, position)));
            rows.add(List.copyOf(row));
        }
        return new DataTable(List.copyOf(headings), List.copyOf(rows));
    }

    private static Cell cell(ChartSpec spec, Series series, Position position) {
        return series.points().stream().filter(point -> point.x().equals(position)).findFirst()
                .map(point -> new Cell(text(spec, point), point.value()))
                .orElse(new Cell("", null));
    }

    private static String text(ChartSpec spec, Point point) {
        if (point.state() == State.NOT_STARTED) {
            return "";
        }
        String text = Reading.label(spec.unit(), point);
        return point.state() == State.IN_PROGRESS ? text + " so far" : text;
    }

    private static @Nullable Double order(Position position) {
        return switch (position) {
            case Position.Period period -> period.epochDay();
            case Position.Amount amount -> amount.value();
            case Position.Category _,Position.Passage _ -> null;
        };
    }

    private static Set<Position> positions(ChartData data) {
        Set<Position> positions = new LinkedHashSet<>();
        data.series().forEach(series -> series.points().forEach(point -> positions.add(point.x())));
        return positions;
    }
}
