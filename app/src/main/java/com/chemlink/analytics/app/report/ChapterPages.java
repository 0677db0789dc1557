package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.plot.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/** Writes the pieces of a screen: figures in a grid, charts over the whole width, each with what it counts. */
final class ChapterPages {

    private static final int FIGURES_BESIDE = 3;
    private static final double FIGURE_HEIGHT = 66;
    /** A chart is laid out wider than the page and drawn smaller, so that its type is that of a report. */
    private static final double SHEET_WIDTH = 680;
    private static final double SCALE = Leaf.ROOM / SHEET_WIDTH;
    private static final double LINE = 20;
    private static final double BETWEEN_COLUMNS = 18;
    private static final int MOST_ROWS = 40;

    private final Leaf leaf;

    ChapterPages(Leaf leaf) {
        this.leaf = leaf;
    }

    void write(Chapter chapter) throws IOException {
        leaf.words(chapter.title(), leaf.heading(19));
        leaf.words(chapter.question(), TextStyle.of(10.5, leaf.palette().muted()));
        leaf.down(Leaf.GAP);
        List<Piece.Figure> figures = new ArrayList<>();
        for (Piece piece : chapter.pieces()) {
            if (piece instanceof Piece.Figure figure) {
                figures.add(figure);
            } else {
                figures(figures);
                figures.clear();
                write(piece);
            }
        }
        figures(figures);
        if (chapter.pieces().isEmpty()) {
            leaf.words("Nothing was shown here.", leaf.quiet());
        }
    }

    private void write(Piece piece) throws IOException {
        switch (piece) {
            case Piece.Chart chart -> chart(chart);
            case Piece.Lines lines -> lines(lines);
            case Piece.Words words -> words(words);
            case Piece.Table table -> table(table);
            case Piece.Figure figure -> figures(List.of(figure));
        }
    }

    private void figures(List<Piece.Figure> figures) throws IOException {
        for (int at = 0; at < figures.size(); at += FIGURES_BESIDE) {
            leaf.need(FIGURE_HEIGHT + Leaf.GAP);
            List<Piece.Figure> row = figures.subList(at, Math.min(figures.size(), at + FIGURES_BESIDE));
            leaf.draw(1, painter -> {
                double width = (Leaf.ROOM - (FIGURES_BESIDE - 1) * 10) / FIGURES_BESIDE;
                for (int i = 0; i < row.size(); i++) {
                    KpiFigure figure = row.get(i).figure();
                    double x = i * (width + 10);
                    painter.outline(new Box(x, 0, width, FIGURE_HEIGHT), 8, Stroke.of(leaf.palette().border(), 0.8));
                    painter.text(leaf.fonts().fit(figure.label(), leaf.quiet(), width - 20), x + 10, 17, leaf.quiet());
                    painter.text(figure.figure(), x + 10, 39, leaf.heading(18));
                    painter.text(leaf.fonts().fit(figure.comparison(), leaf.quiet(), width - 20), x + 10, 56,
                            leaf.quiet().coloured(colour(figure.direction())));
                }
            });
            leaf.down(FIGURE_HEIGHT + 10);
        }
        for (String meaning : meanings(figures)) {
            leaf.words(meaning, leaf.quiet());
        }
        if (!figures.isEmpty()) {
            leaf.down(Leaf.GAP);
        }
    }

    /** One line per definition, before it the figures that share it. */
    private static List<String> meanings(List<Piece.Figure> figures) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        figures.stream().filter(figure -> !figure.meaning().isEmpty())
                .forEach(figure -> labels.computeIfAbsent(figure.meaning(), _ -> new ArrayList<>())
                        .add(figure.figure().label()));
        return labels.entrySet().stream().map(entry -> String.join("; ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    private Color colour(KpiFigure.Direction direction) {
        return leaf.palette().token(switch (direction) {
            case BETTER -> "positive";
            case WORSE -> "negative";
            case NEUTRAL -> "muted";
        });
    }

    private void chart(Piece.Chart chart) throws IOException {
        double height = height(chart.sheet());
        leaf.need(height * SCALE + 40);
        Sheet sheet = chart.sheet().on(SHEET_WIDTH, height, leaf.palette(), leaf.fonts());
        leaf.draw(SCALE, painter -> {
            sheet.paint(painter);
            painter.outline(new Box(0.5, 0.5, SHEET_WIDTH - 1, height - 1), 10,
                    Stroke.of(leaf.palette().border(), 1));
        });
        leaf.down(height * SCALE + 6);
        if (!chart.meaning().isEmpty()) {
            leaf.words(chart.meaning(), leaf.quiet());
        }
        leaf.down(Leaf.GAP);
    }

    private static double height(Sheet sheet) {
        long rows = sheet.data().series().stream().mapToLong(series -> series.points().size()).max().orElse(1);
        return Sheet.heightAround(switch (sheet.spec().kind()) {
            case RANKING -> Math.min(12, rows) * 20.0;
            case HEATMAP -> 40 + sheet.data().series().size() * 24.0;
            case SHARE -> 90;
            case FUNNEL -> 260;
            default -> 140;
        }) + (sheet.spec().kind() == Kind.HEATMAP ? 10 : 0);
    }

    private void lines(Piece.Lines lines) throws IOException {
        leaf.need(LINE * (lines.lines().size() + 1));
        leaf.words(lines.title(), leaf.heading(10.5));
        leaf.down(2);
        double[] ends = ends(lines.lines());
        for (Line line : lines.lines()) {
            leaf.need(LINE);
            leaf.draw(1, painter -> {
                painter.text(line.label(), 0, 12, leaf.body());
                for (int i = 0; i < line.cells().size(); i++) {
                    painter.text(line.cells().get(i).text(), ends[ends.length - line.cells().size() + i], 12,
                            leaf.body().aligned(Align.RIGHT));
                }
                painter.line(0, LINE - 2, Leaf.ROOM, LINE - 2, Stroke.of(leaf.palette().grid(), 0.8));
            });
            leaf.down(LINE);
        }
        leaf.down(Leaf.GAP);
    }

    /** Where the columns of figures end, the last one at the edge, each as wide as its longest figure. */
    private double[] ends(List<Line> lines) {
        int columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        double[] ends = new double[columns];
        double end = Leaf.ROOM;
        for (int fromRight = 1; fromRight <= columns; fromRight++) {
            ends[columns - fromRight] = end;
            int place = fromRight;
            end -= BETWEEN_COLUMNS + lines.stream().map(Line::cells).filter(cells -> cells.size() >= place)
                    .mapToDouble(cells -> leaf.fonts().width(cells.get(cells.size() - place).text(), leaf.body()))
                    .max().orElse(0);
        }
        return ends;
    }

    private void words(Piece.Words words) throws IOException {
        List<String> detail = words.detail().isEmpty()
                ? List.of()
                : leaf.fonts().wrapped(words.detail(), leaf.quiet(), Leaf.ROOM - 24);
        double height = 26 + detail.size() * 12.5;
        leaf.need(height);
        leaf.ground(height, leaf.palette().sunken());
        leaf.draw(1, painter -> {
            painter.text(leaf.fonts().fit(words.headline(), leaf.heading(9.5), Leaf.ROOM - 24), 12, 17,
                    leaf.heading(9.5));
            for (int i = 0; i < detail.size(); i++) {
                painter.text(detail.get(i), 12, 30 + i * 12.5, leaf.quiet());
            }
        });
        leaf.down(height + Leaf.GAP);
    }

    private void table(Piece.Table table) throws IOException {
        leaf.need(LINE * 3);
        leaf.words(table.title(), leaf.heading(10.5));
        leaf.down(2);
        row(table, table.columns(), leaf.quiet());
        for (List<String> cells : table.cells().stream().limit(MOST_ROWS).toList()) {
            leaf.need(LINE);
            row(table, cells, leaf.body());
        }
        if (table.cells().size() > MOST_ROWS) {
            leaf.words("and %d more".formatted(table.cells().size() - MOST_ROWS), leaf.quiet());
        }
        leaf.down(Leaf.GAP);
    }

    private void row(Piece.Table table, List<String> cells, TextStyle style) throws IOException {
        double width = Leaf.ROOM / cells.size();
        leaf.draw(1, painter -> {
            for (int i = 0; i < cells.size(); i++) {
                String text = leaf.fonts().fit(cells.get(i), style, width - 8);
                boolean number = table.numbers().get(i);
                painter.text(text, number ? (i + 1) * width : i * width, 12,
                        number ? style.aligned(Align.RIGHT) : style);
            }
            painter.line(0, LINE - 2, Leaf.ROOM, LINE - 2, Stroke.of(leaf.palette().grid(), 0.8));
        });
        leaf.down(LINE);
    }
}
