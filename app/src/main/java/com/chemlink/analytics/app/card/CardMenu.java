package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.file.ChartExports;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the chart of a card besides looking at it. */
final class CardMenu extends MenuButton {

    private final CheckMenuItem logarithm = new CheckMenuItem("Logarithmic scale");
    private final CheckMenuItem annotations = new CheckMenuItem("Annotations");
    private final MenuItem reset = new MenuItem("Show the whole range");

    CardMenu(ChartCard card, ChartExports exports) {
        super("···");
        getStyleClass().add("card-menu");
        CheckMenuItem table = new CheckMenuItem("Show as table");
        table.setOnAction(event -> card.showAsTable(table.isSelected()));
        logarithm.setOnAction(event -> card.logarithmic(logarithm.isSelected()));
        annotations.setSelected(true);
        annotations.setOnAction(event -> card.annotated(annotations.isSelected()));
        reset.setOnAction(event -> card.chart().zoomProperty().set(null));
        card.chart().zoomProperty().subscribe(zoom -> reset.setDisable(zoom == null));
        getItems().addAll(item("Copy image", () -> exports.copyImage(card.sheet())),
                item("Copy data", () -> exports.copyData(card.sheet())),
                item("Save as PNG…", () -> exports.savePng(card.sheet())),
                item("Save as SVG…", () -> exports.saveSvg(card.sheet())),
                item("Save data as CSV…", () -> exports.saveCsv(card.sheet())), new SeparatorMenuItem(), table,
                logarithm, annotations, reset);
    }

    void about(String chart) {
        setAccessibleText("More about " + chart);
    }

    /** From one scale to the other, where this kind of chart has both. */
    void scale() {
        if (logarithm.isVisible() && !isDisabled()) {
            logarithm.setSelected(!logarithm.isSelected());
            logarithm.fire();
        }
    }

    /** Only what makes sense for this chart. */
    void offer(ChartSpec chart) {
        logarithm.setVisible(chart.kind().takesLogarithm());
        annotations.setVisible(!chart.annotations().isEmpty());
        reset.setVisible(chart.kind().zooms());
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
