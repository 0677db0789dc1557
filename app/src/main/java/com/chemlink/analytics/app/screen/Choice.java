package com.chemlink.analytics.app.screen;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One of a few, side by side: the parts of a screen, or the ways to look at something. */
public final class Choice<T> extends FlowPane {

    public Choice(String name, List<T> choices, Function<T, String> words, Property<T> chosen) {
        super(8, 8);
        getStyleClass().add("choice");
        setAccessibleText(name);
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.getStyleClass().add("choice-entry");
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                // One is always chosen: a second click on it changes nothing.
                button.setSelected(true);
                chosen.setValue(choice);
            });
            chosen.subscribe(now -> button.setSelected(choice.equals(now)));
            getChildren().add(button);
        }
    }

    /** With its name beside it, breaking into lines where it becomes wider than given. */
    public static <T> Node captioned(String name, double width, List<T> choices, Function<T, String> words,
            Property<T> chosen) {
        Label caption = new Label(name);
        caption.getStyleClass().add("secondary");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Choice<T> choice = new Choice<>(name, choices, words, chosen);
        choice.setPrefWrapLength(width);
        HBox box = new HBox(8, caption, choice);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
