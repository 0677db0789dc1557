package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.data.DataTable;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A chart's data as a table that can be sorted. */
public final class ChartTable extends TableView<List<DataTable.Cell>> {

    public ChartTable(ChartContent content) {
        DataTable table = DataTable.of(content.spec(), content.data());
        for (int i = 0; i < table.headings().size(); i++) {
            getColumns().add(column(table.headings().get(i), i));
        }
        setItems(FXCollections.observableArrayList(table.rows()));
        setAccessibleText(content.spec().title());
    }

    private static TableColumn<List<DataTable.Cell>, DataTable.Cell> column(String heading, int index) {
        TableColumn<List<DataTable.Cell>, DataTable.Cell> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setCellFactory(any -> new Words());
        column.setPrefWidth(index == 0 ? 140 : 96);
        if (index > 0) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    /** Shows the text, sorts by the number. */
    private static final class Words extends TableCell<List<DataTable.Cell>, DataTable.Cell> {

        @Override
        protected void updateItem(DataTable.@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(empty || cell == null ? "" : cell.text());
        }
    }
}
