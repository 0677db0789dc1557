package com.chemlink.analytics.app.screen;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/** One of a few, side by side: the parts of a screen, or the ways to look at something. */
public final class Choice<T> extends SegmentedButton {

    public Choice(String name, List<T> choices, Function<T, String> words, Property<T> chosen) {
        getStyleClass().add("segments");
        setAccessibleText(name);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.CENTER_LEFT); // also where nothing else stands beside it
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.getStyleClass().add("choice-entry");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                // One is always chosen: a second click on it changes nothing.
                button.setSelected(true);
                chosen.setValue(choice);
            });
            chosen.subscribe(now -> button.setSelected(choice.equals(now)));
            getButtons().add(button);
        }
    }

    /** With its name beside it. */
    public static <T> Node captioned(String name, List<T> choices, Function<T, String> words, Property<T> chosen) {
        return captioned(name, new Choice<>(name, choices, words, chosen));
    }

    /** Anything else that is chosen from, with its name beside it. */
    public static Node captioned(String name, Node choice) {
        Label caption = new Label(name);
        caption.getStyleClass().add("secondary");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, caption, choice);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
