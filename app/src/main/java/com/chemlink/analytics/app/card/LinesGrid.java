package com.chemlink.analytics.app.card;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Lines below each other, their figures in columns; figures may lead somewhere, but for those of the first line. */
final class LinesGrid extends GridPane {

    /** No column is narrower, unless its words are: what is longer goes on in the next line. */
    private static final double LEAST = 84;
    /** Between figures in one line. */
    private static final double APART = 12;

    private final LinesCard.@Nullable Opening opening;

    LinesGrid(List<Line> lines, LinesCard.@Nullable Opening opening, boolean flowing) {
        this.opening = opening;
        int columns = flowing ? 1 : lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            if (columns == 1) {
                column.setHgrow(Priority.SOMETIMES); // gives way where the words beside it cannot any more
            } else {
                column.setMinWidth(Region.USE_PREF_SIZE);
            }
            getColumnConstraints().add(column);
        }
        for (int row = 0; row < lines.size(); row++) {
            if (flowing) {
                flow(row, lines.get(row));
            } else {
                add(row, columns, lines.get(row));
            }
        }
    }

    private void flow(int row, Line line) {
        name(row, line);
        // As wide as its figures beside each other: the platform's would take the words' room.
        FlowPane cells = new FlowPane(APART, 2) {

            @Override
            protected double computePrefWidth(double height) {
                return snappedLeftInset() + snappedRightInset() + APART * (getChildren().size() - 1)
                        + getChildren().stream().mapToDouble(figure -> figure.prefWidth(-1)).sum();
            }
        };
        cells.getStyleClass().addAll("list-line", "line-cell");
        for (Line.Cell cell : line.cells()) {
            Label label = new Label(cell.text());
            if (cell.good()) {
                label.getStyleClass().add("positive");
            }
            cells.getChildren().add(label);
        }
        add(cells, 1, row);
    }

    private void name(int row, Line line) {
        Label name = cell(line.label(), "line-label");
        wrap(name);
        add(name, 0, row);
    }

    private void add(int row, int columns, Line line) {
        name(row, line);
        int from = columns - line.cells().size() + 1;
        for (int i = 1; i < from; i++) {
            add(cell("", "line-cell"), i, row);
        }
        for (int i = 0; i < line.cells().size(); i++) {
            Line.Cell cell = line.cells().get(i);
            Label label = cell(cell.text(), "line-cell");
            if (cell.good()) {
                label.getStyleClass().add("positive");
            }
            if (columns == 1) {
                wrap(label);
                label.setTextAlignment(TextAlignment.RIGHT);
            }
            lead(label, row, i, line.label());
            add(label, from + i, row);
        }
    }

    private void lead(Label label, int line, int cell, String name) {
        LinesCard.Opening action = opening;
        if (action == null || line == 0) {
            return;
        }
        label.getStyleClass().add("link-cell");
        label.setAccessibleText(name + ": " + label.getText());
        Leading.to(label, () -> action.open(line, cell));
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text) {

            @Override
            protected double computeMinWidth(double height) {
                return Math.min(LEAST, computePrefWidth(height));
            }
        };
        label.getStyleClass().addAll("list-line", style);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }
}
