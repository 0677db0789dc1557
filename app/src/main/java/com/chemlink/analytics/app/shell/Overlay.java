package com.chemlink.analytics.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One thing above the whole window, such as the command palette. A click beside it or Escape closes it. */
final class Overlay extends StackPane {

    private @Nullable Node focusBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        // What lies here has one place to type or read; from there Tab would lead behind it, where nothing is seen.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
    }

    void open(Region content, Pos at) {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(content, at);
        getChildren().setAll(content);
        setVisible(true);
        content.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
