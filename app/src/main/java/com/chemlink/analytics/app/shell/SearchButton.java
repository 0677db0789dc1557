package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.icon.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Opens the command palette; only its sign where the window is narrow. */
final class SearchButton extends Button {

    private final Label words = new Label("Search or jump…");
    private final Label keys = new Label("Ctrl K");
    private final Node sign = Icon.SEARCH.node();

    SearchButton(Runnable open) {
        keys.getStyleClass().add("secondary");
        HBox line = new HBox(10, sign, words, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setId("open-palette");
        getStyleClass().add("filter-button");
        setAccessibleText("Search or jump");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Search or jump (Ctrl K)"));
        setOnAction(event -> open.run());
        compact(false);
    }

    void compact(boolean on) {
        for (Label text : List.of(words, keys)) {
            text.setVisible(!on);
            text.setManaged(!on);
        }
        sign.setVisible(on);
        sign.setManaged(on);
    }
}
