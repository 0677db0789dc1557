package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.icon.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A choice of the filter bar: what it is about, quietly, and what is chosen. */
final class FilterButton extends Button {

    private final Label caption;
    private final Label value = new Label();
    private final HBox beside = new HBox(6);
    private final VBox above = new VBox(-1);
    private final HBox line = new HBox(6);

    FilterButton(String about) {
        caption = new Label(about);
        caption.getStyleClass().add("filter-caption");
        value.getStyleClass().add("filter-value");
        beside.setAlignment(Pos.CENTER_LEFT);
        above.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(beside, chevron());
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        compact(false);
        getStyleClass().add("filter-button");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** What opens something has it. */
    static Region chevron() {
        Region chevron = Icon.CHEVRON_DOWN.node();
        chevron.setScaleX(0.75);
        chevron.setScaleY(0.75);
        return chevron;
    }

    void choose(String words) {
        value.setText(words);
        setAccessibleText(caption.getText() + ": " + words);
        setTooltip(new Tooltip(getAccessibleText()));
    }

    /** The words for what it is about stand beside what is chosen; above it where the window is narrow. */
    void compact(boolean on) {
        (on ? beside : above).getChildren().clear();
        Pane words = on ? above : beside;
        words.getChildren().setAll(caption, value);
        line.getChildren().set(0, words);
        HBox.setHgrow(words, Priority.ALWAYS);
    }
}
