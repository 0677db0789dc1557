package com.chemlink.analytics.app.about;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rows that can be sorted and searched without asking the database again. */
public final class RowsTable extends VBox {

    /** Figures are compared as figures, everything else as text. */
    private static final Comparator<String> BY_FIGURE = Comparator.comparingDouble(RowsTable::figure);

    private static final double ROW = 32;
    private static final double HEADER = 42;
    private static final int MOST_ROWS_SEEN = 10;

    public RowsTable(Rows rows) {
        getStyleClass().add("rows-table");
        setSpacing(8);
        FilteredList<List<String>> found = new FilteredList<>(FXCollections.observableArrayList(rows.cells()));
        TextField search = new TextField();
        search.setPromptText("Search these rows");
        search.setAccessibleText("Search these rows");
        Label count = new Label();
        count.getStyleClass().add("secondary");
        Runnable tell = () -> count.setText(words(found.size(), rows));
        search.textProperty().subscribe(text -> {
            String wanted = text.toLowerCase(Locale.ROOT).strip();
            found.setPredicate(row -> row.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)));
            tell.run();
        });
        TableView<List<String>> table = table(rows);
        SortedList<List<String>> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(search, table, count);
    }

    private static TableView<List<String>> table(Rows rows) {
        TableView<List<String>> table = new TableView<>();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("No row fits."));
        table.setAccessibleText("Rows behind this number");
        for (int i = 0; i < rows.columns().size(); i++) {
            int at = i;
            TableColumn<List<String>, String> column = new TableColumn<>(rows.columns().get(i));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
            if (rows.numbers().get(i)) {
                column.getStyleClass().add("number");
                column.setComparator(BY_FIGURE);
            }
            table.getColumns().add(column);
        }
        table.setFixedCellSize(ROW);
        double height = Math.clamp(rows.cells().size(), 1, MOST_ROWS_SEEN) * ROW + HEADER;
        table.setPrefHeight(height);
        table.setMinHeight(height);
        return table;
    }

    private static String words(int shown, Rows rows) {
        String all = "%,d".formatted(rows.total());
        if (shown < rows.cells().size()) {
            return "%,d of %s rows".formatted(shown, all);
        }
        return rows.total() > rows.cells().size()
                ? "The first %,d of %s rows".formatted(rows.cells().size(), all)
                : all + (rows.total() == 1 ? " row" : " rows");
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
