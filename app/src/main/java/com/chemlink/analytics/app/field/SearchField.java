package com.chemlink.analytics.app.field;

import com.chemlink.analytics.app.icon.Icon;
import javafx.scene.control.Button;
import org.controlsfx.control.textfield.CustomTextField;

/** Looks for what is typed: says by its sign what it is for, and is emptied by one click. */
public final class SearchField extends CustomTextField {

    public SearchField(String prompt, String name) {
        getStyleClass().add("search-field");
        setPromptText(prompt);
        setAccessibleText(name);
        setLeft(Icon.SEARCH.node());
        Button clear = new Button(null, Icon.CLOSE.node());
        clear.getStyleClass().add("clear-field");
        clear.setAccessibleText("Clear: " + name);
        clear.setFocusTraversable(false); // the keyboard has its own ways to empty a field
        clear.setOnAction(event -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
    }
}
