package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.FewAtATime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.CellDataFeatures;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tables of a sync with rows, progress, pace and time. */
final class TablesCard extends VBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private static final double ROOM_FOR_ALL = 560;

    /** Below that a rate says more about the clock than about the database. */
    private static final Duration TELLING = Duration.ofMillis(50);

    /** The rows stay and what they say changes: only the words that are other than before are drawn again. */
    private final TableView<ObjectProperty<TableRow>> table = new TableView<>();
    private final FewAtATime<ObjectProperty<TableRow>> items = new FewAtATime<>(table.getItems());

    private final Label title = new Label("Last published run");

    TablesCard() {
        getStyleClass().add("card");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(new Label("The tables stand here as soon as they are read."));
        table.setAccessibleText("Tables of the sync");
        table.getColumns().add(text("Table", 246, false, row -> SyncWords.table(row.table())));
        TableColumn<ObjectProperty<TableRow>, String> expected = text("Rows", 90, true,
                row -> row.expected() == 0 ? Figures.NONE : Figures.count(row.expected()));
        // Where it is narrow the bar says how many there are in all, and leaves the room to names and rates.
        expected.visibleProperty().bind(table.widthProperty().greaterThan(ROOM_FOR_ALL));
        table.getColumns().add(expected);
        table.getColumns().add(text("Read", 90, true, row -> Figures.count(row.read())));
        table.getColumns().add(progress());
        table.getColumns().add(text("Rate", 104, true,
                row -> tells(row) ? SyncWords.pace(row.rowsPerSecond()) : Figures.NONE));
        table.getColumns().add(text("Time", 90, true, TablesCard::time));
        VBox.setVgrow(table, Priority.ALWAYS);
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, table);
        setMinHeight(240);
    }

    /** @param running whether they are those of a sync under way, not of the last one that was published */
    void show(List<TableRow> now, boolean running) {
        title.setText(running ? "This run" : "Last published run");
        List<TableRow> rows = now.stream().sorted(Comparator.comparing(TableRow::table)).toList();
        if (!items.all().stream().map(item -> item.get().table()).toList()
                .equals(rows.stream().map(TableRow::table).toList())) {
            List<ObjectProperty<TableRow>> fresh = new ArrayList<>();
            rows.forEach(row -> fresh.add(new SimpleObjectProperty<>(row)));
            items.show(fresh);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            items.all().get(i).set(rows.get(i));
        }
    }

    private static boolean tells(TableRow row) {
        return row.read() > 0 && (row.state() != TableRow.State.DONE || row.elapsed().compareTo(TELLING) >= 0);
    }

    private static String time(TableRow row) {
        return switch (row.state()) {
            case QUEUED -> "queued";
            case DONE -> Dates.length(row.elapsed());
            case READING -> row.left().isZero() ? Dates.length(row.elapsed()) : Dates.length(row.left()) + " left";
        };
    }

    private static TableColumn<ObjectProperty<TableRow>, String> text(String title, double width, boolean number,
            Function<TableRow, String> words) {
        TableColumn<ObjectProperty<TableRow>, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> row.getValue().map(words));
        column.setPrefWidth(width);
        column.setMinWidth(number ? width - 28 : width - 24);
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private static TableColumn<ObjectProperty<TableRow>, TableRow> progress() {
        TableColumn<ObjectProperty<TableRow>, TableRow> column = new TableColumn<>("");
        column.setCellValueFactory(CellDataFeatures::getValue);
        column.setCellFactory(_ -> new Bar());
        column.setPrefWidth(170);
        column.setMinWidth(44);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A cell with a bar; done ones are of another colour and say so in the time column. */
    private static final class Bar extends TableCell<ObjectProperty<TableRow>, TableRow> {

        private final ProgressBar bar = new ProgressBar();

        Bar() {
            bar.getStyleClass().add("thin");
            bar.setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void updateItem(@Nullable TableRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : bar);
            if (row != null) {
                bar.setProgress(row.share());
                bar.pseudoClassStateChanged(DONE,
                        row.state() == TableRow.State.DONE);
            }
        }
    }
}
