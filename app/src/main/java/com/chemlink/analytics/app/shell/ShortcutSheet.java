package com.chemlink.analytics.app.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The keys, in two columns. */
public final class ShortcutSheet extends VBox {

    public ShortcutSheet(List<Shortcut> shortcuts) {
        super(12);
        getStyleClass().addAll("card", "sheet");
        setFocusTraversable(true);
        Label title = new Label("Keyboard shortcuts");
        title.getStyleClass().add("screen-title");
        GridPane grid = new GridPane(40, 8);
        int half = Math.ceilDiv(shortcuts.size() + IN_CHARTS.size(), 2);
        int at = 0;
        for (Shortcut shortcut : shortcuts) {
            row(grid, at++, half, shortcut.keys().getDisplayText().replace('+', ' '), shortcut.does());
        }
        for (List<String> chart : IN_CHARTS) {
            row(grid, at++, half, chart.get(0), chart.get(1));
        }
        getChildren().addAll(title, grid);
        setAccessibleText("Keyboard shortcuts. Escape closes this sheet.");
    }

    private static final List<List<String>> IN_CHARTS = List.of(List.of("← → ↑ ↓", "Walk the marks of a chart"),
            List.of("Enter", "The rows behind a mark or tile"), List.of("L", "Logarithmic scale of a chart"),
            List.of("Esc", "Close, or show the whole chart"), List.of("Tab", "To the next control"));

    private static void row(GridPane grid, int at, int half, String keys, String does) {
        Label key = new Label(keys);
        key.getStyleClass().add("key");
        Label words = new Label(does);
        GridPane line = new GridPane(12, 0);
        line.getColumnConstraints().add(new ColumnConstraints(96));
        line.addRow(0, key, words);
        grid.add(line, at / half, at % half);
    }
}
