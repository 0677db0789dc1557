package com.chemlink.analytics.app.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Back to the sample data. What was saved is gone then, passwords too, so it asks in its own place. */
final class ForgetBar extends HBox {

    private final ConnectionsViewModel model;

    ForgetBar(ConnectionsViewModel model) {
        super(10);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        visibleProperty().bind(model.savedProperty());
        managedProperty().bind(model.savedProperty());
        offer();
    }

    private void offer() {
        getChildren().setAll(button("Use the sample data…", "forget-connections", this::ask));
    }

    /** A second click in the same place keeps them. */
    private void ask() {
        double taken = getWidth();
        Label question = new Label("Forget connections and passwords?");
        Button forget = button("Forget", "forget-decided", () -> {
            model.forget();
            offer();
        });
        Button keep = button("Keep", "forget-not", this::offer);
        keep.setCancelButton(true);
        keep.setMinWidth(taken);
        getChildren().setAll(question, forget, keep);
        keep.requestFocus();
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
