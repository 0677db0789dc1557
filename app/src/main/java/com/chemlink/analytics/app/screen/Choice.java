package com.chemlink.analytics.app.screen;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

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
}
