package com.chemlink.analytics.app.about;

import com.chemlink.analytics.app.field.SearchField;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rows that can be sorted and searched without asking the database again. */
public final class RowsTable extends VBox {

    private static final double ROW = 32;
    private static final double HEADER = 42;
    private static final int MOST_ROWS_SEEN = 10;
    private static final double SCROLL_BAR = 16;
    /** All rows are in sight. */
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    private final TableView<List<String>> table;
    private final Rows rows;
    private final Label count = new Label();
    private boolean filling;
    private final HBox foot = new HBox(8, count);
    /** By identity: two rows may say the same. */
    private final IdentityHashMap<List<String>, Integer> places = new IdentityHashMap<>();

    public RowsTable(Rows rows) {
        this.rows = rows;
        for (int at = 0; at < rows.cells().size(); at++) {
            places.put(rows.cells().get(at), at);
        }
        getStyleClass().add("rows-table");
        setSpacing(8);
        FilteredList<List<String>> found = new FilteredList<>(FXCollections.observableArrayList(rows.cells()));
        TextField search = new SearchField("Search these rows", "Search these rows");
        count.getStyleClass().add("secondary");
        Runnable tell = () -> count.setText(words(found.size(), rows));
        search.textProperty().subscribe(text -> {
            String wanted = text.toLowerCase(Locale.ROOT).strip();
            found.setPredicate(row -> row.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)));
            tell.run();
        });
        table = table(rows);
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
        SortedList<List<String>> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        VBox.setVgrow(table, Priority.ALWAYS);
        foot.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        search.setDisable(rows.cells().isEmpty());
        getChildren().addAll(search, table, foot);
    }

    /** Takes all the height there is, instead of that of its rows. */
    public RowsTable filling() {
        filling = true;
        table.setMinHeight(120);
        table.setPrefHeight(240);
        return this;
    }

    /** Where nobody needs to search and what the rows take is enough; as {@link #filling()} where there are many. */
    public RowsTable brief() {
        if (rows.cells().size() > MOST_ROWS_SEEN) {
            return filling();
        }
        getChildren().removeIf(TextField.class::isInstance);
        return this;
    }

    /** Called with the place of the row, as it was given, that a person clicks or chooses with Enter. */
    public RowsTable onOpen(IntConsumer open) {
        table.setOnMouseClicked(event -> opened(open));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opened(open);
            }
        });
        return this;
    }

    /** What choosing a row does. */
    public void hint(String words) {
        table.setAccessibleHelp(words);
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        getChildren().add(getChildren().indexOf(foot), label);
    }

    private void opened(IntConsumer open) {
        List<String> row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(place(row));
        }
    }

    /** Offers to save the rows as they are found and sorted; they are not asked for again. */
    public RowsTable exporting(Consumer<List<List<String>>> save) {
        Button button = new Button("Export…");
        button.setId("rows-export");
        button.setOnAction(event -> save.accept(table.getItems().stream().map(row -> rows.plain().get(place(row)))
                .toList()));
        button.setDisable(rows.cells().isEmpty());
        foot.getChildren().add(button);
        return this;
    }

    private int place(List<String> row) {
        return Objects.requireNonNull(places.get(row));
    }

    private static TableView<List<String>> table(Rows rows) {
        TableView<List<String>> table = new TableView<>();
        table.setPlaceholder(new Label(rows.cells().isEmpty() ? "There are no rows." : "No row fits."));
        table.setAccessibleText("Rows behind this number");
        for (int i = 0; i < rows.columns().size(); i++) {
            table.getColumns().add(new RowsColumn(rows, i));
        }
        table.setFixedCellSize(ROW);
        return table;
    }

    /** Where the columns do not all fit they keep their widths and are scrolled: cut off, they would say nothing. */
    private void fit(double width) {
        boolean scrolls = filling || rows.cells().size() > MOST_ROWS_SEEN;
        double wanted = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum()
                + (scrolls ? SCROLL_BAR : 0);
        boolean fits = wanted <= width;
        table.setColumnResizePolicy(fits
                ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.pseudoClassStateChanged(WHOLE, !scrolls);
        if (!filling) {
            double height = Math.clamp(rows.cells().size(), 1, MOST_ROWS_SEEN) * ROW + HEADER
                    + (fits ? 0 : SCROLL_BAR);
            table.setPrefHeight(height);
            table.setMinHeight(height);
        }
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
}
