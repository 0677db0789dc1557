package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.database.Standing;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** In place of a screen that has no numbers yet: what is waited for. */
final class Waiting extends VBox {

    private final Label headline = new Label();
    private final Label detail = new Label();
    private final ProgressBar bar = new ProgressBar(-1);

    Waiting() {
        super(8);
        headline.getStyleClass().add("strong");
        detail.getStyleClass().add("muted");
        bar.getStyleClass().add("thin");
        bar.setPrefWidth(280);
        bar.setAccessibleText("Progress");
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().addAll(headline, detail, bar);
        setAlignment(Pos.CENTER);
        getStyleClass().add("waiting");
    }

    /** @param syncing whether the first numbers are on their way */
    void show(Standing standing, boolean syncing) {
        bar.setVisible(standing instanceof Standing.Opening);
        switch (standing) {
            case Standing.Opening(String doing, double share) -> {
                headline.setText(doing.isEmpty() ? "Opening the databases …" : doing + " …");
                detail.setText(share < 0 ? "The first time this takes a few seconds." : "It is made once and kept.");
                bar.setProgress(share);
            }
            case Standing.Open _ -> {
                headline.setText(syncing ? "The first sync is running" : "Nothing has been synced yet");
                detail.setText(syncing
                        ? "The numbers stand here as soon as everything is in."
                        : "Sync once, and every screen has its numbers.");
            }
            case Standing.Away _,Standing.Unusable _ -> {
                headline.setText("The databases cannot be asked");
                detail.setText("The screen goes on by itself as soon as they can.");
            }
        }
    }
}
