package com.chemlink.analytics.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The keys, by where they count. */
public final class ShortcutSheet extends VBox {

    private static final List<Line> IN_CHARTS = List.of(new Line("← → ↑ ↓", "Walk the marks"),
            new Line("Enter", "The rows behind a mark or tile"), new Line("L", "Logarithmic scale"),
            new Line("Esc", "The whole range again"));
    private static final List<Line> MOVING = List.of(new Line("Tab", "To the next control"),
            new Line("Esc", "Close what is open"));

    private record Line(String keys, String does) {

        static Line of(Shortcut shortcut) {
            return new Line(shortcut.keys().getDisplayText().replace('+', ' '), shortcut.does());
        }
    }

    public ShortcutSheet(List<Shortcut> shortcuts) {
        super(12);
        getStyleClass().addAll("card", "sheet");
        setFocusTraversable(true);
        Label title = new Label("Keyboard shortcuts");
        title.getStyleClass().add("screen-title");
        VBox left = new VBox(16, group("Anywhere", of(shortcuts, false)), group("In a chart", IN_CHARTS));
        VBox right = new VBox(16, group("Screens", of(shortcuts, true)), group("Moving", MOVING));
        getChildren().addAll(title, new HBox(40, left, right));
        setAccessibleText("Keyboard shortcuts. Escape closes this sheet.");
    }

    private static List<Line> of(List<Shortcut> shortcuts, boolean screens) {
        return shortcuts.stream().filter(shortcut -> shortcut.screen() == screens).map(Line::of).toList();
    }

    private static Node group(String heading, List<Line> lines) {
        Label title = new Label(heading);
        title.getStyleClass().add("secondary");
        GridPane grid = new GridPane(12, 8);
        grid.getColumnConstraints().add(new ColumnConstraints(84));
        for (Line line : lines) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("key");
            grid.addRow(grid.getRowCount(), key, new Label(line.does()));
        }
        return new VBox(8, title, grid);
    }
}
