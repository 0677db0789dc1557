package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.icon.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A choice of the filter bar: what it is about, quietly, and what is chosen. */
final class FilterButton extends Button {

    private final Label caption;
    private final Label value = new Label();

    FilterButton(String about) {
        caption = new Label(about);
        caption.getStyleClass().add("filter-caption");
        value.getStyleClass().add("filter-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Region chevron = Icon.CHEVRON_DOWN.node();
        chevron.setScaleX(0.75);
        chevron.setScaleY(0.75);
        HBox line = new HBox(6, caption, value, chevron);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        getStyleClass().add("filter-button");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void choose(String words) {
        value.setText(words);
        setAccessibleText(caption.getText() + ": " + words);
    }

    /** Without the words for what it is about, where the window is narrow. */
    void compact(boolean on) {
        caption.setVisible(!on);
        caption.setManaged(!on);
    }
}
