package com.chemlink.analytics.app.about;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** One column of rows: never narrower than what stands in it, sorted as what it is. */
final class RowsColumn extends TableColumn<List<String>, String> {

    /** Figures are compared as figures, everything else as text. */
    private static final Comparator<String> BY_FIGURE = Comparator.comparingDouble(RowsColumn::figure);

    private static final int CELLS_MEASURED = 50;
    private static final double LETTER = 7;
    private static final double DIGIT = 8.3;
    private static final double EDGE = 11;
    private static final double NARROWEST = 56;
    private static final double WIDEST = 330; // an id, should it be of digits alone

    RowsColumn(Rows rows, int at) {
        super(rows.columns().get(at));
        setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
        setPrefWidth(width(rows, at));
        setMinWidth(getPrefWidth()); // what is left over goes to the last, nobody is cut for it
        if (rows.numbers().get(at)) {
            getStyleClass().add("number");
            setComparator(BY_FIGURE);
        }
    }

    /** As wide as its heading and its first cells, within bounds. */
    private static double width(Rows rows, int column) {
        double widest = Stream.concat(Stream.of(rows.columns().get(column)), rows.cells().stream()
                .limit(CELLS_MEASURED).map(row -> row.get(column))).mapToDouble(RowsColumn::width).max().orElse(0);
        return Math.clamp(widest + 2 * EDGE, NARROWEST, WIDEST);
    }

    /** Digits are all as wide as the widest of them, so that figures stand below each other. */
    private static double width(String text) {
        return text.chars().mapToDouble(letter -> Character.isDigit(letter) ? DIGIT : LETTER).sum();
    }

    private static double figure(String text) {
        String digits = text.replace('\u2212', '-').replaceAll("[^0-9.-]", "");
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return Double.NEGATIVE_INFINITY;
        }
    }
}
